import { type CheckOutcome, type Consumer, consumerDefaults } from '@shared/schemas/consumer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addSighting,
  graceOf,
  type KnownOfVersion,
  restOf,
  standingOf,
  type UseSighting,
  undescribed
} from '../../../../../electron/domain/consumers'

const promotedAt = Date.UTC(2026, 10, 22)
const minute = 60_000
const at = (minutes: number) => promotedAt + minutes * minute
const text = (minutes: number) => new Date(at(minutes)).toISOString()
const id = '00000000-0000-4000-8000-000000000001'

const consumer = (change: Partial<Consumer> = {}): Consumer => ({
  id,
  credentialId: '00000000-0000-4000-8000-000000000002',
  service: 'middleware',
  host: 'srv1',
  reload: 'systemctl restart',
  check: { environmentId: id, credentialId: null, path: '/api/clients/', expectation: { kind: 'filled', member: '' } },
  cacheSeconds: consumerDefaults.cacheSeconds,
  quietSeconds: 3600,
  evidence: null,
  ...change
})
const evidence = (change: Partial<NonNullable<Consumer['evidence']>> = {}) => ({
  version: 2,
  reloadedAt: null,
  check: null,
  tick: null,
  ...change
})
const known = (change: Partial<KnownOfVersion> = {}): KnownOfVersion => ({
  version: 2,
  promotedAt,
  sightings: [],
  ...change
})
/** Why they keep the old key from going. */
const reasonsOf = (consumers: readonly Consumer[], all: KnownOfVersion, now: number) =>
  consumers.flatMap(one => {
    const standing = standingOf(one, all, now)
    return standing.confirmed === null ? [standing.reason] : []
  })
const codes = (consumers: Consumer[], minutes: number, change: Partial<KnownOfVersion> = {}) => {
  const reasons = reasonsOf(consumers, known(change), at(minutes))
  return reasons.length === 0 ? 'open' : reasons.map(({ code }) => code)
}
const checked = (reloaded: number, asked: number, outcome: CheckOutcome = 'proven') =>
  consumer({ evidence: evidence({ reloadedAt: text(reloaded), check: { at: text(asked), outcome } }) })

describe('an old key', () => {
  it('stays until the new one is in use', () => {
    const ticked = consumer({ evidence: evidence({ tick: { at: text(1), reason: 'seen' } }) })
    expect(codes([ticked], 10, { promotedAt: null })).toEqual(['not_promoted'])
    expect(codes([ticked], -1)).toEqual(['not_promoted'])
    expect(codes([ticked], 15)).toBe('open')
  })

  it('has a grace as long as the longest cache', () => {
    expect(graceOf([consumer()], 60_000)).toBe(900_000)
    expect(graceOf([consumer()], 3_600_000)).toBe(3_600_000)
  })

  it.each([
    ['nobody has said that it was reloaded', consumer(), 60, ['not_reloaded']],
    [
      'it was reloaded for an earlier version',
      consumer({ evidence: evidence({ version: 1, reloadedAt: text(5) }) }),
      60,
      ['not_reloaded']
    ],
    [
      'it was reloaded before the new key came',
      consumer({ evidence: evidence({ reloadedAt: text(-5) }) }),
      60,
      ['not_reloaded']
    ],
    ['its cache lasts', consumer({ evidence: evidence({ reloadedAt: text(5) }) }), 19, ['cache_lasts']],
    ['it was not asked', consumer({ evidence: evidence({ reloadedAt: text(5) }) }), 20, ['check_missing']],
    ['it was asked too early', checked(5, 19), 60, ['check_too_early']],
    ['its answer lies ahead of the clock', checked(5, 70), 60, ['check_too_early']],
    ['it answered nothing', checked(5, 25, 'empty'), 60, ['check_empty']],
    ['it answered something else', checked(5, 25, 'unexpected'), 60, ['check_unexpected']],
    ['it refused', checked(5, 25, 'refused'), 60, ['check_refused']],
    ['it did not answer', checked(5, 25, 'no_answer'), 60, ['check_no_answer']],
    ['nothing can be asked of it', consumer({ check: null }), 60, ['unconfirmed']]
  ])('stays while %s', (_, one, minutes, reasons) => {
    expect(codes([one], minutes)).toEqual(reasons)
  })

  it('opens after reload, cache and a check with content; each consumer by itself', () => {
    expect(codes([checked(5, 20)], 20)).toBe('open')
    const other = consumer({ id: '00000000-0000-4000-8000-000000000003' })
    expect(reasonsOf([checked(5, 20), other], known(), at(60))).toEqual([
      { code: 'not_reloaded', consumerId: other.id, until: null }
    ])
    expect(standingOf(checked(5, 20), known(), at(60))).toEqual({ confirmed: 'check' })
  })

  it('opens where the provider saw it rest for as long as its consumer may be quiet', () => {
    const one = consumer({ check: null })
    const rest = (...seen: [number, number | null][]): UseSighting[] =>
      seen.map(([minutes, used]) => ({ at: at(minutes), lastUsedAt: used }))
    expect(codes([one], 70, { sightings: rest([1, 5], [61, 5]) })).toBe('open')
    expect(codes([one], 70, { sightings: rest([1, null], [61, null]) })).toBe('open')
    expect(codes([one], 70, { sightings: rest([1, 5], [60, 5]) })).toEqual(['use_window_open'])
    expect(codes([one], 70, { sightings: rest([-100, 5], [-1, 5]) })).toEqual(['unconfirmed'])
    expect(codes([one], 70, { sightings: rest([1, 5], [30, 6], [65, 6]) })).toEqual(['still_used'])
    expect(codes([one], 95, { sightings: rest([1, 5], [30, 6], [90, 6]) })).toBe('open')
  })

  it('stays while it is used, whatever a check says, until a person vouches after that', () => {
    const sightings = [
      { at: at(1), lastUsedAt: 1 },
      { at: at(30), lastUsedAt: 2 }
    ]
    expect(codes([checked(5, 25)], 40, { sightings })).toEqual(['still_used'])
    const ticked = (minutes: number) =>
      consumer({ evidence: evidence({ tick: { at: text(minutes), reason: 'my own curl' } }) })
    expect(codes([ticked(20)], 40, { sightings })).toEqual(['still_used'])
    expect(codes([ticked(35)], 40, { sightings })).toBe('open')
  })
})

const minutes = fc.integer({ min: -200, max: 400 })
/** Near enough to one another that a good part of the runs opens. */
const near = fc.integer({ min: -10, max: 120 })
const anyEvidence = fc.option(
  fc.record({
    version: fc.constantFrom(1, 2, 2, 2, 2),
    reloadedAt: fc.option(near.map(text), { freq: 10 }),
    check: fc.option(
      fc.record({
        at: near.map(text),
        outcome: fc.constantFrom<CheckOutcome>('proven', 'proven', 'proven', 'empty', 'refused')
      })
    ),
    tick: fc.option(fc.record({ at: minutes.map(text), reason: fc.constantFrom('', 'seen') }))
  })
)
const anyConsumer = fc
  .record({
    id: fc.uuid(),
    hasCheck: fc.boolean(),
    cacheSeconds: fc.integer({ min: 0, max: 7200 }),
    quietSeconds: fc.integer({ min: 60, max: 7200 }),
    evidence: anyEvidence
  })
  .map(({ hasCheck, ...change }) => consumer({ ...change, ...(!hasCheck && { check: null }) }))
const anySightings = fc.array(fc.record({ at: minutes.map(at), lastUsedAt: fc.constantFrom(null, 1, 2) }), {
  maxLength: 6
})

describe('whatever is known', () => {
  it('opens only where every consumer has evidence of its own from after the promotion', () => {
    fc.assert(
      fc.property(
        fc.array(anyConsumer, { minLength: 1, maxLength: 2 }),
        anySightings,
        minutes,
        (consumers, sightings, clock) => {
          const all = known({ sightings })
          if (reasonsOf(consumers, all, at(clock)).length > 0) return
          expect(at(clock)).toBeGreaterThanOrEqual(promotedAt)
          for (const one of consumers) {
            const standing = standingOf(one, all, at(clock))
            expect(standing.confirmed).not.toBeNull()
            const own = one.evidence?.version === 2 ? one.evidence : null
            if (standing.confirmed === 'tick') expect(own?.tick?.reason).toBe('seen')
            if (standing.confirmed === 'check') {
              expect(own?.check?.outcome).toBe('proven')
              expect(Date.parse(own?.check?.at ?? '') - Date.parse(own?.reloadedAt ?? '')).toBeGreaterThanOrEqual(
                one.cacheSeconds * 1000
              )
            }
            if (standing.confirmed === 'use')
              expect(sightings.filter(seen => seen.at >= promotedAt).length).toBeGreaterThan(1)
          }
        }
      ),
      { numRuns: 1000 }
    )
  })

  it('one more consumer without evidence closes it', () => {
    fc.assert(
      fc.property(fc.array(anyConsumer, { maxLength: 3 }), minutes, (consumers, clock) => {
        const all = [...consumers, consumer()]
        expect(reasonsOf(all, known(), at(clock))).not.toEqual([])
      })
    )
  })

  it('sightings that are dropped change nothing', () => {
    fc.assert(
      fc.property(anySightings, sightings => {
        const sorted = sightings.toSorted((left, right) => left.at - right.at)
        const kept = sorted.reduce<UseSighting[]>(addSighting, [])
        expect(kept.length).toBeLessThanOrEqual(Math.min(3, sorted.length))
        expect(restOf(kept, at(-1000))).toEqual(restOf(sorted, at(-1000)))
      })
    )
  })
})

it('names that are described are no longer open', () => {
  const details = { owner: '', issuedOn: null, expiresOn: null, consumers: ['Middleware ', 'night job'] }
  expect(undescribed(details, [consumer()])).toEqual(['night job'])
})
