import fc from 'fast-check'
import type { AttemptOutcome } from '../../../../../electron/domain/token-life-cycle'
import { failed, fault, keyRefused, malformed, offline, refreshRefused } from './driver'

/** Anything that may happen to a life cycle. */
export type Action =
  | { do: 'need'; byPerson: boolean }
  | { do: 'answer'; pick: number; status: number; idempotent: boolean }
  | { do: 'confirm'; pick: number }
  | { do: 'leave'; pick: number }
  | { do: 'finish'; outcome: AttemptOutcome; jitter: number }
  | { do: 'store' | 'sleep' | 'refresh' | 'tick' }
  | { do: 'drop'; reason: 'key_changed' | 'forgotten' }
  | { do: 'pass'; milliseconds: number }

const lifeMs = fc.oneof(
  fc.constantFrom(1, 1000, 30_000, 60_000, 65_000, 3_600_000, Number.NaN, Number.POSITIVE_INFINITY, -5),
  fc.integer({ min: 1, max: 10_000_000 })
)
const good = (life: fc.Arbitrary<number>): fc.Arbitrary<AttemptOutcome> =>
  fc.record({
    kind: fc.constant('tokens' as const),
    lifeMs: life,
    refreshToken: fc.constantFrom('new' as const, 'same' as const, 'none' as const),
    mustStore: fc.boolean()
  })
export const outcome: fc.Arbitrary<AttemptOutcome> = fc.oneof(
  { arbitrary: good(fc.constantFrom(30_000, 65_000, 3_600_000)), weight: 5 },
  good(lifeMs),
  { arbitrary: fc.constantFrom(offline, fault, keyRefused, refreshRefused, malformed), weight: 4 },
  fc
    .oneof(fc.integer({ min: 0, max: 4_000_000 }), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1))
    .map(retryAfterMs => failed('too_many_requests', { passing: true, status: 429, retryAfterMs }))
)
const pick = fc.nat(20)
export const action: fc.Arbitrary<Action> = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant('need' as const), byPerson: fc.boolean() }), weight: 5 },
  {
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      pick,
      status: fc.constantFrom(200, 401, 401, 403, 500),
      idempotent: fc.boolean()
    }),
    weight: 5
  },
  fc.record({ do: fc.constant('confirm' as const), pick }),
  fc.record({ do: fc.constant('leave' as const), pick }),
  {
    arbitrary: fc.record({
      do: fc.constant('finish' as const),
      outcome,
      jitter: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(Number.NaN, -3, 1e9))
    }),
    weight: 6
  },
  {
    arbitrary: fc.constantFrom<Action>({ do: 'store' }, { do: 'refresh' }, { do: 'tick' }, { do: 'sleep' }),
    weight: 3
  },
  fc.record({
    do: fc.constant('drop' as const),
    reason: fc.constantFrom('key_changed' as const, 'forgotten' as const)
  }),
  {
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      milliseconds: fc.oneof(fc.integer({ min: -10_000, max: 4_000_000 }), fc.constantFrom(500, 2500, 31_000, 300_000))
    }),
    weight: 5
  }
)
