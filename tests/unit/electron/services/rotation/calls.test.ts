import { expect, it } from 'vitest'
import { createCalls } from '../../../../../electron/services/rotation/calls'

const untilAborted = (signal: AbortSignal): Promise<unknown> =>
  new Promise(settle => signal.addEventListener('abort', () => settle(signal.reason), { once: true }))

it('ends the call of one rotation and of no other', async () => {
  const calls = createCalls()
  const first = calls.run('1', untilAborted)
  const second = calls.run('2', untilAborted)
  calls.cancel('1')
  expect(await first).toMatchObject({ code: 'cancelled' })
  calls.cancelAll()
  expect(await second).toMatchObject({ code: 'cancelled' })
})

it('has nothing to end where nothing is under way, and no memory of it', async () => {
  const calls = createCalls()
  calls.cancel('1')
  expect(await calls.run('1', async ({ aborted }) => aborted)).toBe(false)
  calls.cancel('1')
  expect(await calls.run('1', async ({ aborted }) => aborted)).toBe(false)
})
