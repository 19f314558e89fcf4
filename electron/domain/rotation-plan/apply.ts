import type { Deed, Fault, PlanConsumer, RotationPlan } from '@shared/schemas/rotation'
import type { PlanEvent } from './model'
import { canBeConfirmed, canBeVouched, canUndo, isHeld, mayBegin, nextStep } from './next-step'

type Change = Partial<RotationPlan>
type Newcomer = Extract<PlanEvent, { kind: 'consumer_added' }>

const forgetConfirmations = (consumers: readonly PlanConsumer[]): PlanConsumer[] =>
  consumers.map(consumer => ({ ...consumer, confirmed: null }))

/** What can no longer be said for sure once it has begun. */
const fromNowOn = (deed: Deed): Change => {
  if (deed === 'revoke') return { oldKey: 'revoking' }
  if (deed === 'disable') return { disabled: 'maybe' }
  if (deed === 'promote') return { newSecret: 'exchanging', wasPromoted: true }
  return deed === 'restore' ? { newSecret: 'exchanging' } : {}
}

/** What is known once a step has gone well. */
const afterSuccess = (deed: Deed, at: string): Change => {
  switch (deed) {
    case 'disable':
      return { disabled: 'yes' }
    case 'enable':
      return { disabled: 'no' }
    case 'sweep':
      return { newKey: 'none' }
    case 'create':
      return { newKey: 'made' }
    case 'stage':
      return { newSecret: 'pending', newKey: 'made', newProved: false, reproved: false }
    case 'probe':
      return { newProved: true }
    case 'promote':
      return { newSecret: 'current', oldSecret: 'retired', promotedAt: at, disabled: 'no' }
    case 'reprobe':
      return { reproved: true }
    case 'revoke':
      return { oldKey: 'revoked' }
    case 'verify':
      return { oldKey: 'refused' }
    case 'forget':
      return { oldSecret: 'gone' }
    case 'probe_old':
      return { oldProved: true }
    case 'restore':
      return { newSecret: 'pending', oldSecret: 'current', promotedAt: null }
    case 'revoke_new':
      return { newKey: 'gone' }
    case 'drop_new':
      return { newSecret: 'none' }
  }
}

const afterFault = (plan: RotationPlan, deed: Deed, { kind, mayHaveHappened }: Fault): Change => {
  if (deed === 'create') return { newKey: mayHaveHappened ? 'maybe' : 'none' }
  if (deed === 'stage') {
    if (kind === 'secret_gone') return { newKey: plan.mode === 'automatic' ? 'maybe' : 'none' }
    return mayHaveHappened ? { newKey: 'made' } : {}
  }
  if (deed === 'revoke' && !mayHaveHappened && plan.doing) return { oldKey: plan.doing.oldKey }
  // It was said to be gone, and works: it has to be asked for again.
  if (deed === 'verify' && kind === 'key_accepted') return { oldKey: 'revoking' }
  if (deed === 'reprobe' || deed === 'probe') return { reproved: false }
  // Going back would leave nothing that works: the way is forward from here.
  if (deed === 'probe_old' && kind === 'key_refused') return { direction: 'forward', undoClosed: true }
  return {}
}

/** Steps are made so that they can be done twice; only a create leaves something behind each time. */
const afterInterruption = (deed: Deed): Change => {
  if (deed === 'create') return { newKey: 'maybe' }
  return deed === 'stage' ? { newKey: 'made' } : {}
}

const confirm = (plan: RotationPlan, id: string, confirmed: PlanConsumer['confirmed']): Change => ({
  consumers: plan.consumers.map(consumer => (consumer.id === id ? { ...consumer, confirmed } : consumer)),
  reproved: false
})

const others = ({ consumers }: RotationPlan, { consumer, insteadOf }: Newcomer): PlanConsumer[] =>
  consumers.filter(({ id }) => id !== consumer.id && id !== insteadOf)

/** The grace is never shorter than theirs want it. */
const admit = (plan: RotationPlan, event: Newcomer): Change => ({
  consumers: [...others(plan, event), { ...event.consumer, confirmed: null }],
  graceMs: Math.max(plan.graceMs, event.longestUseMs),
  longestUseMs: Math.max(plan.longestUseMs, event.longestUseMs)
})

/** Going back, those who went along have to come back too before the new key is taken from them. */
const turnBack = (plan: RotationPlan): Change => ({
  direction: 'back',
  failure: null,
  oldProved: false,
  consumers: plan.wasPromoted ? forgetConfirmations(plan.consumers) : plan.consumers
})

const removal = (plan: RotationPlan, now: number): Change | null => {
  const next = nextStep(plan, now)
  if (next.kind !== 'wait' || next.what !== 'removal') return null
  return { failure: null, ...(next.of === 'old' ? { oldKey: 'revoked' as const } : { newKey: 'gone' as const }) }
}

const react = (plan: RotationPlan, event: PlanEvent, at: string): Change | null => {
  const { doing, failure } = plan
  const now = Date.parse(at)
  switch (event.kind) {
    case 'begun':
      if (!mayBegin(plan, event.deed, now)) return null
      return {
        doing: { deed: event.deed, at, oldKey: plan.oldKey },
        failure: null,
        ...fromNowOn(event.deed)
      }
    case 'succeeded':
      if (doing?.deed !== event.deed) return null
      return { doing: null, failure: null, ...afterSuccess(event.deed, at) }
    case 'failed':
      if (doing?.deed !== event.deed) return null
      return {
        doing: null,
        failure: { deed: event.deed, fault: event.fault, at },
        ...afterFault(plan, event.deed, event.fault)
      }
    case 'interrupted':
      return doing && { doing: null, ...afterInterruption(doing.deed) }
    case 'prepared': {
      const next = nextStep(plan, now)
      return next.kind === 'wait' && next.what === 'preparation' ? { prepared: true } : null
    }
    case 'consumer_added':
      return isHeld(plan) ? admit(plan, event) : null
    case 'consumer_confirmed':
      if (!canBeConfirmed(plan)) return null
      return confirm(plan, event.consumerId, { how: event.how, reason: event.reason, at })
    case 'consumer_withdrawn':
      return confirm(plan, event.consumerId, null)
    case 'removal_confirmed':
      return removal(plan, now)
    case 'vouched':
      if (!failure || doing || !canBeVouched(plan)) return null
      return { failure: null, ...afterSuccess(failure.deed, at) }
    case 'denied': {
      if (!failure || doing || !canBeVouched(plan)) return null
      const { deed } = failure
      const fault: Fault = { kind: deed === 'verify' ? 'key_accepted' : 'key_refused', mayHaveHappened: false }
      return { failure: { deed, fault, at }, ...afterFault(plan, deed, fault) }
    }
    case 'undo':
      return doing === null && canUndo(plan) ? turnBack(plan) : null
  }
}

/**
 * The plan after an event; null where the event does not fit, so that nothing is done out of turn. A plan that has come
 * to its end says so itself.
 */
export const apply = (plan: RotationPlan, event: PlanEvent, at: string): RotationPlan | null => {
  if (plan.outcome !== 'open') return null
  const change = react(plan, event, at)
  if (!change) return null
  const changed = { ...plan, ...change }
  const next = changed.doing === null ? nextStep(changed, Date.parse(at)) : null
  return next?.kind === 'end' ? { ...changed, outcome: next.outcome } : changed
}
