/** What the other tests see on a clock of their own, once in real time: the waits between tries, and Retry-After. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSystemClock, createTimers } from '../../../electron/adapters/system-clock'
import { apalaKeys } from '../../../electron/sandbox/server'
import { setUpSandboxServices } from './sandbox-services'

let the: Awaited<ReturnType<typeof setUpSandboxServices>>
let credential: { id: string; environmentId: string }
beforeEach(async () => {
  the = await setUpSandboxServices({}, undefined, { clock: createSystemClock(), timers: createTimers() })
  credential = await the.save('apala', the.emulators.apala.origin, { secret: apalaKeys.good.key })
})
afterEach(() => the.close())

const arrivals = (): number[] =>
  the
    .logOf('apala')
    .filter(({ url }) => url === '/api/auth/token')
    .map(({ at }) => Date.parse(at))
const gaps = (): number[] => {
  const times = arrivals()
  return times.slice(1).map((time, index) => time - (times[index] ?? 0))
}
const send = () => the.send(credential, { method: 'GET', url: '/api/feedback', timeoutMs: 0 })
/** What timers and a busy computer may add. */
const slack = 1500

it('three tries with 1 s and 2 s between them, and then rest', async () => {
  the.emulators.apala.control.setSwitches({ exchangeStatus: 503 })
  await expect(send()).rejects.toMatchObject({ code: 'token_failed', fields: { reason: 'server_fault' } })
  const [first = 0, second = 0, ...more] = gaps()
  console.log(`waits of ${first} ms and ${second} ms`)
  expect(more).toEqual([])
  // Both ends are rounded to milliseconds.
  expect(first).toBeGreaterThanOrEqual(999)
  expect(first).toBeLessThan(1500 + slack)
  expect(second).toBeGreaterThanOrEqual(1999)
  expect(second).toBeLessThan(2500 + slack)
  const [state] = await the.tokens.list()
  expect(state?.status).toBe('cooling_down')
  expect(state?.retryInMs).toBeGreaterThan(300_000 - 3 * slack)
  expect(state?.retryInMs).toBeLessThanOrEqual(300_000)
  await expect(send()).rejects.toMatchObject({ code: 'token_failed' })
  expect(arrivals()).toHaveLength(3)
})

it('Retry-After of one second is waited for', async () => {
  the.emulators.apala.control.setSwitches({
    exchangeStatus: 429,
    failFirst: 1,
    retryAfter: 'seconds',
    retryAfterSeconds: 1
  })
  await send()
  const [wait = 0, ...more] = gaps()
  console.log(`Retry-After: 1 was ${wait} ms`)
  expect(more).toEqual([])
  expect(wait).toBeGreaterThanOrEqual(999)
  expect(wait).toBeLessThan(1500 + slack)
})
