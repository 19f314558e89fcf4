/** Calls of a rotation to its provider that a person ends, or that the provider wants to have later; its page of keys. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HttpTransport } from '../../../electron/ports'
import { TransportFailure } from '../../../electron/ports'
import { wisphubNetKeys } from '../../../electron/sandbox/server'
import { createFakeTransport } from '../../fakes/fake-transport'
import { type Rotations, setUpRotations } from './rotation-setup'

let the: Rotations
beforeEach(async () => {
  the = await setUpRotations()
})
afterEach(() => the.close())

type Exchange = HttpTransport['exchange']

/** Something else than the provider answers to the first request of this kind; how many there were is counted. */
const interpose = (method: string, path: RegExp, answer: Exchange) => {
  const real = the.net.transport.exchange
  const seen = { count: 0 }
  the.net.transport.exchange = (request, signal) => {
    if (request.method !== method || !path.test(new URL(request.url).pathname)) return real(request, signal)
    seen.count += 1
    return seen.count === 1 ? answer(request, signal) : real(request, signal)
  }
  return seen
}

const hang: Exchange = (_request, signal) =>
  new Promise((_, fail) => {
    const end = (): void => fail(new TransportFailure('cancelled', 'Cancelled.'))
    signal.addEventListener('abort', end, { once: true })
  })

describe('a call that hangs', () => {
  it.each([
    ['create', 'POST', /api-keys$/],
    ['probe', 'GET', /agents$/],
    ['revoke', 'DELETE', /api-keys\/\d+$/]
  ] as const)('at %s is ended within a second, noted, and continued', async (deed, method, path) => {
    const id = await the.create('Reports')
    const seen = interpose(method, path, hang)
    const starting = the.start(id)
    await expect.poll(() => seen.count, { timeout: 15_000 }).toBe(1)
    const [open] = await the.rotations.list()
    const before = performance.now()
    const cancelled = await the.rotations.cancel(open?.id ?? '')
    expect(performance.now() - before).toBeLessThan(1000)
    expect(cancelled.plan.failure).toMatchObject({ deed, fault: { kind: 'cancelled' } })
    expect(cancelled.record.steps.at(-1)).toMatchObject({ deed, phase: 'failed', fault: 'cancelled' })
    expect((await starting).plan.outcome).toBe('open')
    expect(await the.isTaken(await the.textOf(id))).toBe(true)
    expect((await the.finish(cancelled.id)).plan.outcome).toBe('done')
    expect(await the.namesAt('Reports')).toHaveLength(1)
  })
})

it('asks no provider again before the hour that it has set', async () => {
  const id = await the.create('Reports')
  const headers: [string, string][] = [
    ['Content-Type', 'application/json'],
    ['Retry-After', '120']
  ]
  const later = createFakeTransport({ status: 429, headers, body: ['{"detail":"slow down"}'] })
  const seen = interpose('DELETE', /api-keys/, later.exchange)
  const stopped = await the.start(id)
  const retryAt = new Date(Date.parse(the.clock.now()) + 120_000).toISOString()
  expect(stopped.plan.failure).toMatchObject({ deed: 'revoke', fault: { kind: 'too_many_requests', retryAt } })
  the.clock.advance(119_000)
  expect((await the.rotations.proceed(stopped.id)).plan.failure).toEqual(stopped.plan.failure)
  expect(seen.count).toBe(1)
  the.clock.advance(1000)
  expect((await the.rotations.proceed(stopped.id)).plan.outcome).toBe('done')
})

it('opens the page of keys in the browser, and none where none is known', async () => {
  const { origin } = the.emulators['wisphub-net']
  const credential = await the.save('wisphub-net', origin, { secret: wisphubNetKeys.good.key })
  const guided = await the.start(credential.id)
  expect(guided.keyPage).toBe(`${origin}/`)
  expect((await the.rotations.outlook(credential.id)).keyPage).toBe(`${origin}/`)
  await the.rotations.openKeyPage(guided.id)
  expect(the.opened).toEqual([`${origin}/`])

  const automatic = await the.start(await the.create('Reports', ['billing']))
  expect(automatic.keyPage).toBeNull()
  const refused = the.rotations.openKeyPage(automatic.id)
  await expect(refused).rejects.toMatchObject({ code: 'rotation_refused', fields: { reason: 'no_key_page' } })
})
