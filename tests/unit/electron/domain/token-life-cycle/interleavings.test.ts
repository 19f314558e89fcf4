import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newLifeCycle, step, type TokenEvent, wakeAt } from '../../../../../electron/domain/token-life-cycle'
import { action, outcome } from './actions'
import { fault, keyRefused, malformed, offline, refreshRefused } from './driver'
import { createWorld } from './world'

it('keeps its promises, however callers, answers, clocks and sleeps fall together', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 80, size: 'max' }), outcome, (actions, last) => {
      const world = createWorld()
      for (const next of actions) world.run(next)
      world.settle(last)
      expect(world.unanswered()).toEqual([])
    }),
    { numRuns: 300 }
  )
})

it('never sends more than is allowed for one need', () => {
  const failures = fc.array(fc.constantFrom(offline, fault, refreshRefused, keyRefused, malformed), { minLength: 10 })
  fc.assert(
    fc.property(fc.boolean(), failures, (hasRefreshToken, answers) => {
      let state = newLifeCycle(hasRefreshToken)
      let clock = 0
      const sent: string[] = []
      const tell = (event: TokenEvent): void => {
        const next = step(state, event, clock)
        state = next.state
        sent.push(...next.commands.map(({ kind }) => kind).filter(kind => kind === 'exchange' || kind === 'refresh'))
      }
      tell({ kind: 'needed', caller: 'a', byPerson: true })
      for (const answer of answers) {
        const { activity } = state
        if (activity.kind === 'in_flight') {
          tell({ kind: 'finished', attempt: activity.attempt, outcome: answer, jitter: 1 })
        }
        clock = wakeAt(state) ?? clock
        tell({ kind: 'tick' })
      }
      expect(state.callers).toEqual([])
      expect(sent.length).toBeLessThanOrEqual(hasRefreshToken ? 4 : 3)
      expect(sent.filter(kind => kind === 'exchange').length).toBeLessThanOrEqual(3)
      // Once it has come to the key, there is no way back to the refresh token.
      expect(sent.join(' ')).not.toMatch(/exchange refresh/)
    }),
    { numRuns: 1000 }
  )
})
