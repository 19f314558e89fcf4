import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRateLimiter } from '../../../electron/sandbox/core/rate-limiter'
import { ask, handClock, keys, start } from './support'

async function flood(sandbox: { origin: string }, count: number): Promise<number[]> {
  const statuses: number[] = []
  for (let sent = 0; sent < count; sent++) statuses.push((await ask(sandbox, '/api/staff/')).status)
  return statuses
}

describe('limits', () => {
  it('are 100 a minute for a key, with whole seconds to wait', async () => {
    const clock = handClock()
    const sandbox = await start({ now: clock.now })
    expect(new Set(await flood(sandbox, 100))).toEqual(new Set([200]))
    clock.advance(20_500)
    const answer = await ask(sandbox, '/api/staff/')
    expect(answer.status).toBe(429)
    expect(answer.headers['retry-after']).toBe('40')
    expect(answer.json).toEqual({
      detail: 'Solicitud fue regulada (throttled). Se espera que esté disponible en 40 segundos.'
    })
    expect((await ask(sandbox, '/api/staff/', { key: keys.next })).status).toBe(200)
  })

  it('slide: there is room again when the oldest request is a minute old', async () => {
    const clock = handClock()
    const sandbox = await start({ now: clock.now, switches: { requestsPerMinute: 2 } })
    await flood(sandbox, 1)
    clock.advance(30_000)
    await flood(sandbox, 1)
    clock.advance(29_999)
    const refused = await ask(sandbox, '/api/staff/')
    expect(refused.status).toBe(429)
    expect(refused.headers['retry-after']).toBe('1')
    expect(refused.json.detail).toContain('1 segundo.')
    clock.advance(1)
    expect(await flood(sandbox, 2)).toEqual([200, 429])
  })

  it('are 1000 an hour for a key', async () => {
    const clock = handClock()
    const sandbox = await start({ now: clock.now, switches: { requestsPerMinute: null } })
    expect(new Set(await flood(sandbox, 1000))).toEqual(new Set([200]))
    clock.advance(60_000)
    const answer = await ask(sandbox, '/api/staff/')
    expect(answer.status).toBe(429)
    expect(answer.headers['retry-after']).toBe('3540')
    clock.advance(3_540_000)
    expect((await ask(sandbox, '/api/staff/')).status).toBe(200)
  })

  it('can be moved, taken off and reset while a sandbox runs', async () => {
    const sandbox = await start({ switches: { requestsPerMinute: 1 } })
    expect(await flood(sandbox, 2)).toEqual([200, 429])
    sandbox.control.resetLimits()
    expect(await flood(sandbox, 2)).toEqual([200, 429])
    sandbox.control.resetLimits('another key')
    expect(await flood(sandbox, 1)).toEqual([429])
    sandbox.control.resetLimits(keys.good)
    expect(await flood(sandbox, 2)).toEqual([200, 429])
    sandbox.control.setSwitches({ requestsPerMinute: 3 })
    expect(await flood(sandbox, 3)).toEqual([200, 200, 429])
    sandbox.control.setSwitches({ requestsPerMinute: null, requestsPerHour: null })
    expect(new Set(await flood(sandbox, 20))).toEqual(new Set([200]))
    sandbox.control.setSwitches({ requestsPerMinute: 0 })
    expect(await flood(sandbox, 1)).toEqual([429])
  })

  it('do not count what was refused for another reason, nor the refusals themselves', async () => {
    const clock = handClock()
    const sandbox = await start({ now: clock.now, switches: { requestsPerMinute: 1 } })
    for (let sent = 0; sent < 3; sent++) {
      await ask(sandbox, '/api/clientes/', { key: null })
      await ask(sandbox, '/api/clientes/', { key: keys.ticketsOnly })
    }
    expect((await ask(sandbox, '/api/tickets/', { key: keys.ticketsOnly })).status).toBe(200)
    expect(await flood(sandbox, 3)).toEqual([200, 429, 429])
    clock.advance(60_000)
    expect(await flood(sandbox, 1)).toEqual([200])
  })

  it('count a request that ends in 404, 405 or 400', async () => {
    const sandbox = await start({ switches: { requestsPerMinute: 3 } })
    expect((await ask(sandbox, '/api/tickets/999/')).status).toBe(404)
    expect((await ask(sandbox, '/api/tickets/', { method: 'DELETE' })).status).toBe(405)
    expect((await ask(sandbox, '/api/clientes/?estado=x')).status).toBe(400)
    expect((await ask(sandbox, '/api/staff/')).status).toBe(429)
  })
})

describe('the sliding window', () => {
  it('never admits more than the limit in any window, and admits exactly when told to come back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.nat(30), { minLength: 1, maxLength: 60 }),
        (limit, milliseconds, pauses) => {
          let instant = 0
          const limiter = createRateLimiter(() => instant)
          const windows = [{ limit, milliseconds }]
          const admitted: number[] = []
          for (const pause of pauses) {
            instant += pause
            const wait = limiter.take('key', windows)
            const recent = admitted.filter(past => instant - past < milliseconds).length
            expect(wait === 0).toBe(recent < limit)
            if (wait > 0) {
              instant += wait - 1
              expect(limiter.take('key', windows)).toBe(1)
              instant += 1
              expect(limiter.take('key', windows)).toBe(0)
            }
            admitted.push(instant)
          }
        }
      )
    )
  })
})
