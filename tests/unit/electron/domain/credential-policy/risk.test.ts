import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ageOf,
  compareRanks,
  dueOn,
  expiryOf,
  type KeyFacts,
  lastUseOf,
  rankOf,
  riskOf,
  snoozeProblem
} from '../../../../../electron/domain/credential-policy'
import { anyFacts, facts, inDays, now } from './facts'

const codes = (change: Parameters<typeof facts>[0]) => riskOf(facts(change), now).reasons.map(({ code }) => code)
const observation = (change: object) => ({
  ...facts().observation,
  at: '2026-11-22T00:00:00Z',
  createdAt: null,
  lastUsedAt: null,
  expiresAt: null,
  broadScopes: [],
  ...change
})

describe('the age of a key', () => {
  it.each([
    [{ issuedOn: inDays(-10) }, { kind: 'known', days: 10, since: inDays(-10) }],
    [{ issuedOn: inDays(0) }, { kind: 'known', days: 0, since: inDays(0) }],
    [{ issuedOn: inDays(1) }, { kind: 'known', days: 0, since: inDays(1) }],
    [{ issuedOn: inDays(2) }, { kind: 'unknown', atLeastDays: 5 }],
    [{ issuedOn: null }, { kind: 'unknown', atLeastDays: 5 }],
    [{ issuedOn: 'never' }, { kind: 'unknown', atLeastDays: 5 }],
    [
      { issuedOn: null, heldSince: 'broken' },
      { kind: 'unknown', atLeastDays: 0 }
    ],
    [
      { issuedOn: inDays(-10), observation: observation({ createdAt: `${inDays(-40)}T10:00:00Z` }) },
      { kind: 'known', days: 40, since: inDays(-40) }
    ]
  ])('%j', (change, age) => {
    expect(ageOf(facts(change), now)).toEqual(age)
  })

  it('sets the day on which it is due, and none while it is unknown', () => {
    expect(dueOn(facts({ issuedOn: inDays(-10) }), now)).toBe(inDays(80))
    expect(dueOn(facts({ issuedOn: null }), now)).toBeNull()
  })
})

it('the earlier end counts, and a use that nobody asked about is unknown', () => {
  expect(
    expiryOf(facts({ expiresOn: inDays(9), observation: observation({ expiresAt: `${inDays(3)}T00:00:00Z` }) }))
  ).toBe(inDays(3))
  expect(expiryOf(facts({ expiresOn: null }))).toBeNull()
  expect(lastUseOf(facts({ observation: null }), now)).toEqual({ kind: 'unknown' })
  expect(lastUseOf(facts({ observation: observation({}) }), now)).toEqual({ kind: 'never' })
})

describe('the risk of a key', () => {
  it.each([
    [{}, []],
    [{ expiresOn: inDays(-1) }, ['expired']],
    [{ expiresOn: inDays(0) }, ['expiring']],
    [{ expiresOn: inDays(30) }, ['expiring']],
    [{ expiresOn: inDays(31) }, []],
    [{ expiresOn: null }, ['no_expiry']],
    [{ issuedOn: inDays(-91) }, ['overdue']],
    [{ issuedOn: inDays(-90) }, ['due_soon']],
    [{ issuedOn: null }, ['age_unknown']],
    [{ owner: ' ' }, ['no_owner']],
    [{ observation: null }, ['use_unknown']],
    [{ observation: observation({}) }, ['never_used']],
    [{ observation: observation({ lastUsedAt: `${inDays(-70)}T00:00:00Z` }) }, ['unused']],
    [
      { observation: observation({ lastUsedAt: `${inDays(-1)}T00:00:00Z`, broadScopes: ['admin'] }) },
      ['over_privileged']
    ]
  ])('%j has %j', (change, expected) => {
    expect(codes(change)).toEqual(expected)
  })

  it('is never lower for what is unknown than for a key that is just over its age', () => {
    fc.assert(
      fc.property(anyFacts, one => {
        const unknown = {
          ...one,
          issuedOn: null,
          observation: one.observation && { ...one.observation, createdAt: null }
        }
        const over = { ...unknown, issuedOn: inDays(-one.maxAgeDays - 1) }
        const young = { ...unknown, issuedOn: inDays(0) }
        expect(riskOf(unknown, now).score).toBeGreaterThanOrEqual(riskOf(over, now).score - 10)
        expect(riskOf(unknown, now).score).toBeGreaterThan(riskOf(young, now).score - 1)
        expect(['high', 'critical']).toContain(riskOf(unknown, now).level)
      })
    )
  })

  it('does not fall as time goes by without anybody doing something', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 0, max: 300 }), (one, days) => {
        const settled = {
          ...one,
          issuedOn: one.issuedOn !== null && one.issuedOn > inDays(0) ? inDays(0) : one.issuedOn
        }
        const later = now + days * 86_400_000
        expect(riskOf(settled, later).score).toBeGreaterThanOrEqual(riskOf(settled, now).score)
      })
    )
  })
})

const rankByRisk = (keys: readonly KeyFacts[], at: number) => keys.map(key => rankOf(key, at)).sort(compareRanks)

describe('the ranking', () => {
  it('puts the riskiest first, the same way whatever the order it came in, and loses none', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 12 }), list => {
        const unique = [...new Map(list.map(one => [one.credentialId, { ...one, snooze: null }])).values()]
        const ranked = rankByRisk(unique, now)
        expect(rankByRisk(unique.toReversed(), now).map(({ facts }) => facts.credentialId)).toEqual(
          ranked.map(({ facts }) => facts.credentialId)
        )
        expect(ranked).toHaveLength(unique.length)
        const levels = ranked.map(({ risk }) => ['none', 'low', 'medium', 'high', 'critical'].indexOf(risk.level))
        expect(levels).toEqual(levels.toSorted((left, right) => right - left))
      })
    )
  })

  it('lets a snoozed key sink, until its day, and never one that has expired or is about to', () => {
    const snooze = { until: inDays(5), reason: 'holidays', since: '2026-11-20T00:00:00Z' }
    const [bad, good] = [
      facts({ issuedOn: inDays(-300), snooze }),
      facts({ credentialId: '00000000-0000-4000-8000-000000000002' })
    ]
    const first = (list: (typeof bad)[], at = now) => rankByRisk(list, at)[0]?.facts
    expect(first([bad, good])).toBe(good)
    expect(first([bad, good], now + 5 * 86_400_000)).toBe(bad)
    const expired = { ...bad, expiresOn: inDays(-1) }
    expect(first([expired, good])).toBe(expired)
    const tomorrow = { ...bad, expiresOn: inDays(1) }
    expect(first([tomorrow, good])).toBe(tomorrow)
  })
})

it.each([
  [inDays(0), null, 'past'],
  [inDays(-3), null, 'past'],
  ['soon', null, 'past'],
  [inDays(1), null, null],
  [inDays(180), null, null],
  [inDays(181), null, 'too_long'],
  [inDays(10), inDays(10), null],
  [inDays(11), inDays(10), 'past_expiry'],
  [inDays(1), inDays(-1), 'expired']
])('a snooze until %s of a key that ends on %s: %s', (until, expiresOn, problem) => {
  expect(snoozeProblem(until, expiresOn, now)).toBe(problem)
})
