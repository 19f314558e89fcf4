import type { Deed, FaultKind, Next, PlanConsumer, RotationPlan } from '@shared/schemas/rotation'

const perform = (deed: Deed): Next => ({ kind: 'do', deed })

const unsettled: readonly FaultKind[] = ['unprovable', 'unproven']
/** A provider that is gone for good must not keep an undo open, and its key from being replaced or deleted, for ever. */
const goneForGood: readonly FaultKind[] = ['connection_lost', 'timed_out', 'unreachable']

/** What a probe cannot settle, a person may. A key that was refused is no such case. */
export const canBeVouched = ({ failure }: RotationPlan): boolean => {
  if (!failure) return false
  const { deed, fault } = failure
  if (deed === 'probe_old' && goneForGood.includes(fault.kind)) return true
  return ['probe', 'reprobe', 'verify', 'probe_old'].includes(deed) && unsettled.includes(fault.kind)
}

/** Asking again would only be told the same where there is no call to ask with. */
const prove = (plan: RotationPlan, deed: Deed): Next => {
  const { failure } = plan
  const isUnprovable = failure?.deed === deed && failure.fault.kind === 'unprovable'
  return isUnprovable ? { kind: 'wait', what: 'word', deed } : perform(deed)
}

const unconfirmed = ({ consumers }: RotationPlan, only?: PlanConsumer['kind']): string[] =>
  consumers.filter(({ kind, confirmed }) => confirmed === null && kind === (only ?? kind)).map(({ id }) => id)

/**
 * When the key that is to go may go: the grace is over, and so is the time in which a cache could have made what a person
 * saw look better than it was.
 */
export const graceEndsAt = ({ promotedAt, graceMs, longestUseMs, consumers }: RotationPlan): number => {
  // A check waits for its own cache, and a rest is a wait by itself.
  const confirmedAt = consumers.map(({ confirmed }) =>
    confirmed?.how === 'person' ? Date.parse(confirmed.at) + longestUseMs : 0
  )
  return Math.max(promotedAt === null ? 0 : Date.parse(promotedAt) + graceMs, ...confirmedAt)
}

/** Keeps a key from being revoked while somebody may use it; null where nobody can any more. */
const heldBack = (plan: RotationPlan, now: number): Next | null => {
  const ids = unconfirmed(plan)
  if (ids.length > 0) return { kind: 'wait', what: 'consumers', ids }
  const end = graceEndsAt(plan)
  return now < end ? { kind: 'wait', what: 'grace', until: new Date(end).toISOString() } : null
}

const removeOld = ({ mode }: RotationPlan): Next =>
  mode === 'automatic' ? perform('revoke') : { kind: 'wait', what: 'removal', of: 'old' }

/** Who makes a new key may end the old one with it. Of a lost key nothing is left to prepare: it does not work any more. */
const isPrepared = ({ prepared, overlap, reason }: RotationPlan): boolean =>
  prepared || overlap === 'yes' || reason === 'lost'

/** Until the new secret is the current one. */
const bringIn = (plan: RotationPlan): Next => {
  if (plan.newSecret === 'exchanging') return perform('promote')
  if (plan.newSecret === 'pending') return plan.newProved ? perform('promote') : prove(plan, 'probe')
  if (plan.newKey === 'maybe') return perform('sweep')
  if (plan.newKey === 'made') return perform('stage')
  if (plan.mode === 'automatic') return perform('create')
  return { kind: 'wait', what: isPrepared(plan) ? 'secret' : 'preparation' }
}

const isGoing = ({ oldKey }: RotationPlan): boolean => oldKey === 'usable' || oldKey === 'revoking'

const nextScheduled = (plan: RotationPlan, now: number): Next => {
  if (plan.newSecret !== 'current') return bringIn(plan)
  if (plan.oldSecret === 'gone') return { kind: 'end', outcome: 'done' }
  if (isGoing(plan)) {
    const wait = heldBack(plan, now)
    if (wait) return wait
    return plan.reproved ? removeOld(plan) : prove(plan, 'reprobe')
  }
  return plan.oldKey === 'revoked' ? prove(plan, 'verify') : perform('forget')
}

/**
 * Nobody is waited for before the old key goes: whoever has the key that was lost must not have a working one. What reads
 * its key from a destination stands still from then on, so that the rotation stays open, as its last act, until each of
 * these is written or somebody says that it need not be. Services that take the key in another way are for the list of what
 * to look at afterwards.
 */
const nextLost = (plan: RotationPlan): Next => {
  if (plan.newSecret === 'current') {
    const ids = unconfirmed(plan, 'destination')
    if (ids.length > 0) return { kind: 'wait', what: 'consumers', ids }
    return plan.oldSecret === 'gone' ? { kind: 'end', outcome: 'done' } : perform('forget')
  }
  if (plan.disabled !== 'yes') return perform('disable')
  if (isGoing(plan)) return removeOld(plan)
  return plan.oldKey === 'revoked' ? prove(plan, 'verify') : bringIn(plan)
}

/** A person may have made the new key, and ended the old one with it, without a word of it here. */
const mayHaveEndedOld = ({ mode, overlap, newKey, oldProved }: RotationPlan): boolean =>
  mode === 'guided' && overlap !== 'yes' && newKey === 'none' && !oldProved

const nextBack = (plan: RotationPlan, now: number): Next => {
  if (plan.disabled !== 'no') return perform('enable')
  if (plan.newSecret === 'none') {
    if (plan.newKey === 'maybe') return perform('sweep')
    // It may lie in the vault all the same: what is there is taken away in order.
    if (plan.newKey === 'made') return perform('stage')
    return mayHaveEndedOld(plan) ? prove(plan, 'probe_old') : { kind: 'end', outcome: 'undone' }
  }
  if (!plan.oldProved) return prove(plan, 'probe_old')
  if (plan.newSecret !== 'pending') return perform('restore')
  if (plan.newKey === 'gone') return perform('drop_new')
  const wait = plan.wasPromoted ? heldBack(plan, now) : null
  if (wait) return wait
  return plan.mode === 'automatic' ? perform('revoke_new') : { kind: 'wait', what: 'removal', of: 'new' }
}

/** What comes next; a step whose end was not seen has to be told as interrupted first. `now` in milliseconds. */
export const nextStep = (plan: RotationPlan, now: number): Next => {
  if (plan.outcome !== 'open') return { kind: 'end', outcome: plan.outcome }
  if (plan.direction === 'back') return nextBack(plan, now)
  return plan.reason === 'lost' ? nextLost(plan) : nextScheduled(plan, now)
}

/** True where a consumer can be on the key that is to stay: before, nobody can have seen it there. */
export const canBeConfirmed = ({ direction, newSecret, wasPromoted }: RotationPlan): boolean =>
  direction === 'forward' ? newSecret === 'current' : newSecret === 'pending' && wasPromoted

/** True while what is known of those who use the key decides how it goes on. */
export const isHeld = (plan: RotationPlan): boolean => {
  if (plan.outcome !== 'open' || !canBeConfirmed(plan)) return false
  if (plan.direction === 'back') return plan.newKey !== 'gone'
  return plan.reason === 'lost' ? plan.oldSecret !== 'gone' : isGoing(plan)
}

/** True until it has been asked that the old key be revoked. */
export const canUndo = ({ outcome, direction, oldKey, oldSecret, undoClosed }: RotationPlan): boolean =>
  outcome === 'open' && direction === 'forward' && oldKey === 'usable' && oldSecret !== 'gone' && !undoClosed

/** True for what may be begun now: a wrong step is refused before it is noted. */
export const mayBegin = (plan: RotationPlan, deed: Deed, now: number): boolean => {
  if (plan.doing !== null) return false
  const next = nextStep(plan, now)
  if (next.kind === 'do') return next.deed === deed
  if (next.kind !== 'wait') return false
  if (next.what === 'secret') return deed === 'stage'
  return next.what === 'word' && deed === next.deed
}
