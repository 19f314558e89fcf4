import type { Deed, FaultKind, RotationPlan } from '@shared/schemas/rotation'
import { describe, expect, it } from 'vitest'
import {
  apply,
  canUndo,
  graceEndsAt,
  mayBegin,
  newPlan,
  nextStep,
  type PlanEvent
} from '../../../../../electron/domain/rotation-plan'

const at = '2026-01-01T00:00:00.000Z'
const now = Date.parse(at)
const planOf = (change: Partial<RotationPlan> = {}, consumers = ['a']): RotationPlan => ({
  ...newPlan({
    mode: 'automatic',
    overlap: 'yes',
    reason: 'scheduled',
    graceMs: 1000,
    longestUseMs: 500,
    consumers: consumers.map(id => ({ kind: 'consumer' as const, id, name: id }))
  }),
  ...change
})
const tell = (plan: RotationPlan, event: PlanEvent): RotationPlan => {
  const next = apply(plan, event, at)
  if (!next) throw new Error('out of turn')
  return next
}
const well = (plan: RotationPlan, deed: Deed): RotationPlan =>
  tell(tell(plan, { kind: 'begun', deed }), { kind: 'succeeded', deed })
const ill = (plan: RotationPlan, deed: Deed, kind: FaultKind, mayHaveHappened = false): RotationPlan =>
  tell(tell(plan, { kind: 'begun', deed }), { kind: 'failed', deed, fault: { kind, mayHaveHappened } })
const promoted = (): RotationPlan => (['create', 'stage', 'probe', 'promote'] as const).reduce(well, planOf())

describe('a plan', () => {
  it('takes no step out of turn', () => {
    const plan = planOf()
    expect(mayBegin(plan, 'create', now)).toBe(true)
    expect(mayBegin(plan, 'revoke', now)).toBe(false)
    expect(apply(plan, { kind: 'begun', deed: 'promote' }, at)).toBeNull()
    expect(apply(plan, { kind: 'succeeded', deed: 'create' }, at)).toBeNull()
    expect(apply(plan, { kind: 'removal_confirmed' }, at)).toBeNull()
    expect(apply(plan, { kind: 'vouched' }, at)).toBeNull()
    expect(apply(plan, { kind: 'consumer_confirmed', consumerId: 'a', how: 'person', reason: 'x' }, at)).toBeNull()
    const begun = tell(plan, { kind: 'begun', deed: 'create' })
    expect(mayBegin(begun, 'create', now)).toBe(false)
    expect(apply(begun, { kind: 'undo' }, at)).toBeNull()
  })

  it('never has a grace that is shorter than a cache or a token lives', () => {
    expect(planOf().graceMs).toBe(1000)
    expect(newPlan({ ...planOf(), graceMs: 10, consumers: [] }).graceMs).toBe(500)
    const consumer = { kind: 'consumer', id: 'late', name: 'late' } as const
    const added = { kind: 'consumer_added', consumer, insteadOf: null, longestUseMs: 7000 } as const
    expect(tell(promoted(), added)).toMatchObject({ graceMs: 7000, longestUseMs: 7000 })
    expect(tell(promoted(), { ...added, longestUseMs: 0 })).toMatchObject({ graceMs: 1000, longestUseMs: 500 })
  })

  it('sweeps up after a create whose end was not seen, and not after one that never left', () => {
    expect(nextStep(ill(planOf(), 'create', 'connection_lost', true), now)).toEqual({ kind: 'do', deed: 'sweep' })
    expect(nextStep(ill(planOf(), 'create', 'session_missing'), now)).toEqual({ kind: 'do', deed: 'create' })
    const cut = tell(tell(planOf(), { kind: 'begun', deed: 'create' }), { kind: 'interrupted' })
    expect(nextStep(cut, now)).toEqual({ kind: 'do', deed: 'sweep' })
  })

  it('waits for consumers, then for the grace, then asks once more before it revokes', () => {
    const plan = promoted()
    expect(nextStep(plan, now)).toEqual({ kind: 'wait', what: 'consumers', ids: ['a'] })
    const confirmed = tell(plan, { kind: 'consumer_confirmed', consumerId: 'a', how: 'person', reason: 'seen' })
    expect(nextStep(confirmed, now)).toEqual({ kind: 'wait', what: 'grace', until: '2026-01-01T00:00:01.000Z' })
    expect(nextStep(confirmed, now + 1000)).toEqual({ kind: 'do', deed: 'reprobe' })
    const withdrawn = tell(confirmed, { kind: 'consumer_withdrawn', consumerId: 'a' })
    expect(nextStep(withdrawn, now + 1000)).toMatchObject({ what: 'consumers' })
  })

  it('adds the time of caches to what a person saw, not to a check that waited for them', () => {
    const late = '2026-01-01T00:00:10.000Z'
    const confirmedBy = (how: 'person' | 'check') =>
      graceEndsAt(
        planOf({
          promotedAt: at,
          consumers: [{ kind: 'consumer', id: 'a', name: 'a', confirmed: { how, reason: '', at: late } }]
        })
      )
    expect(confirmedBy('person')).toBe(Date.parse(late) + 500)
    expect(confirmedBy('check')).toBe(now + 1000)
  })

  it('offers an undo until the old key was asked to be revoked', () => {
    const plan = planOf({ newSecret: 'current', oldSecret: 'retired', newKey: 'made', reproved: true }, [])
    expect(canUndo(plan)).toBe(true)
    expect(canUndo(tell(plan, { kind: 'begun', deed: 'revoke' }))).toBe(false)
    expect(canUndo(ill(plan, 'revoke', 'timed_out', true))).toBe(false)
    expect(canUndo(ill(plan, 'revoke', 'session_missing'))).toBe(true)
  })

  it('goes on when an undo finds the old key refused', () => {
    const back = tell(promoted(), { kind: 'undo' })
    expect(nextStep(back, now)).toEqual({ kind: 'do', deed: 'probe_old' })
    const forward = ill(back, 'probe_old', 'key_refused')
    expect(forward).toMatchObject({ direction: 'forward', undoClosed: true, outcome: 'open' })
    expect(canUndo(forward)).toBe(false)
  })

  it('asks for the revocation again where the old key still works', () => {
    const revoked = planOf({ newSecret: 'current', oldSecret: 'retired', oldKey: 'revoked', reproved: true }, [])
    expect(nextStep(ill(revoked, 'verify', 'key_accepted'), now)).toEqual({ kind: 'do', deed: 'revoke' })
    expect(nextStep(ill({ ...revoked, mode: 'guided' }, 'verify', 'key_accepted'), now)).toMatchObject({
      what: 'removal'
    })
  })

  it('is not vouched for where the key was refused', () => {
    const staged = planOf({ newKey: 'made', newSecret: 'pending' })
    expect(apply(ill(staged, 'probe', 'key_refused'), { kind: 'vouched' }, at)).toBeNull()
    expect(tell(ill(staged, 'probe', 'unprovable'), { kind: 'vouched' }).newProved).toBe(true)
  })

  it('is undone on a person’s word where the provider does not answer any more, and only on the way back', () => {
    const back = ill(
      tell(planOf({ mode: 'guided', overlap: 'unknown', prepared: true }), { kind: 'undo' }),
      'probe_old',
      'unreachable'
    )
    expect(nextStep(back, now)).toEqual({ kind: 'do', deed: 'probe_old' })
    expect(tell(back, { kind: 'vouched' }).outcome).toBe('undone')
    const staged = planOf({ newKey: 'made', newSecret: 'pending' })
    expect(apply(ill(staged, 'probe', 'unreachable'), { kind: 'vouched' }, at)).toBeNull()
  })

  it('of a lost key revokes first and waits for nobody', () => {
    const deeds: Deed[] = []
    let plan = planOf({ reason: 'lost' })
    for (let next = nextStep(plan, now); next.kind === 'do'; next = nextStep(plan, now)) {
      deeds.push(next.deed)
      plan = well(plan, next.deed)
    }
    expect(deeds).toEqual(['disable', 'revoke', 'verify', 'create', 'stage', 'probe', 'promote', 'forget'])
    expect(plan.outcome).toBe('done')
  })
})
