/** A thousand sends at the moment a token is due: one refresh for all of them, and main stays able to answer. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, it } from 'vitest'
import { counters, credential, feedback, pass, setSwitches, setUpEachTest, statusOf, the } from './token-setup'

setUpEachTest()

it('a thousand sends at expiry are one refresh and a thousand answers', async () => {
  setSwitches({ feedbackStatus: 200 })
  const spec = { ...feedback, timeoutMs: 0 }
  await the.send(credential, spec)
  pass(3_541_000)
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const started = performance.now()
  const answers = await Promise.all(Array.from({ length: 1000 }, () => the.send(credential, spec)))
  delay.disable()
  const took = Math.round(performance.now() - started)
  console.log(`1,000 sends in ${took} ms; main was away for ${Math.round(delay.max / 1e6)} ms at most`)
  expect(answers.filter(answer => statusOf(answer) === 200)).toHaveLength(1000)
  expect(counters()).toEqual({ exchanges: 1, refreshes: 1 })
  expect(new Set(answers.map(({ tokenExchangeId }) => tokenExchangeId)).size).toBe(1)
}, 180_000)
