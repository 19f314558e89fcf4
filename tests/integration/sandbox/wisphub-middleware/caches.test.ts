import { describe, expect, it } from 'vitest'
import { call } from '../call'
import { handClock, keys as netKeys, startOne } from '../support'
import { asked, type Client, type Pair, send, start } from './support'

const times: [string, number][] = [
  ['GET /api/clients/', 300],
  ['GET /api/clients/search?q=a', 300],
  ['GET /api/clients/by-service-id/1', 120],
  ['GET /api/tickets/zone-blocked/1', 60],
  ['GET /api/internet-plans/', 900],
  ['GET /api/internet-plans/101', 900],
  ['GET /api/payment-methods/', 900]
]

/** How many requests to WispHub Net a call costs. */
async function cost(pair: Pair, line: string): Promise<number> {
  const before = asked(pair).length
  await send(pair, line)
  return asked(pair).length - before
}

describe('the caches', () => {
  it.each(times)('keep %s for %i seconds', async (line, seconds) => {
    const clock = handClock()
    const pair = await start({}, clock.now)
    const first = await cost(pair, line)
    expect(first).toBeGreaterThan(0)
    clock.advance(seconds * 1000 - 1)
    expect(await cost(pair, line)).toBe(0)
    clock.advance(1)
    expect(await cost(pair, line)).toBe(first)
  })

  it.each([
    [10, 30],
    [200, 600]
  ])('keep clients at %i percent for %i seconds', async (cachePercent, seconds) => {
    const clock = handClock()
    const pair = await start({ cachePercent }, clock.now)
    await cost(pair, 'GET /api/clients/')
    clock.advance(seconds * 1000 - 1)
    expect(await cost(pair, 'GET /api/clients/')).toBe(0)
    clock.advance(1)
    expect(await cost(pair, 'GET /api/clients/')).toBe(3)
  })

  it('keep nothing at 0 percent', async () => {
    const pair = await start({ cachePercent: 0 })
    for (const [line] of times) expect(await cost(pair, line)).toBe(await cost(pair, line))
    expect(await cost(pair, 'GET /api/clients/')).toBe(3)
  })

  it('let a revoked upstream key be noticed late', async () => {
    const pair = await start()
    const [client] = (await send<Client[]>(pair, 'GET /api/clients/')).json
    pair.upstream.control.revoke(netKeys.good)
    expect((await send<object[]>(pair, 'GET /api/clients/')).json).toHaveLength(60)
    await call(pair.middleware, 'PUT /__sandbox/clock', { json: { advanceMs: 300_000 } })
    expect((await send<object[]>(pair, 'GET /api/clients/')).json).toEqual([])
    // The last full list is still there for the look-ups, until a restart.
    const lookUp = async () => (await send(pair, `GET /api/clients/by-document/${client?.document}`)).status
    expect(await lookUp()).toBe(200)
    pair.middleware.control.pull('clear-caches')
    expect(await lookUp()).toBe(404)
  })

  it('ask once for calls that come together', async () => {
    const pair = await start()
    pair.upstream.control.setSwitches({ latencyMs: 100 })
    await Promise.all([1, 2, 3].map(() => send(pair, 'GET /api/internet-plans/')))
    expect(asked(pair)).toHaveLength(1)
  })

  it('do not keep a failure of the connection', async () => {
    const clock = handClock()
    const pair = await start({}, clock.now)
    const port = Number(new URL(pair.upstream.origin).port)
    await pair.upstream.close()
    expect((await send(pair, 'GET /api/internet-plans/')).status).toBe(500)
    await startOne('wisphub-net', { port })
    expect((await send(pair, 'GET /api/internet-plans/')).status).toBe(200)
  })
})
