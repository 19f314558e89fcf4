/** Which of two keys works, as far as it is known. Nothing is claimed here that nobody has seen. */
import type { Rotation, RotationStep } from '@shared/schemas/rotation'

/**
 * `perhaps` making the new one may have ended it · `ending` it was asked for, and its end was not seen · `working` its
 * removal was said, and the provider takes it all the same
 */
export type OldStanding = 'usable' | 'perhaps' | 'disabled' | 'ending' | 'working' | 'removed' | 'refused' | 'deleted'
/** `perhaps` a create was begun and its end not seen · `made` only the provider has it for certain */
export type NewStanding = 'none' | 'perhaps' | 'made' | 'stored' | 'works' | 'refused' | 'removed'
export type InUse = 'old' | 'new' | 'either' | 'none'

export interface KeyStanding {
  old: OldStanding
  new: NewStanding
  /** What this app signs with. */
  inUse: InUse
}

type Facts = Pick<Rotation, 'plan'> & { record: { steps: readonly RotationStep[] } }

const probes: readonly RotationStep['deed'][] = ['probe', 'reprobe']

/** Whether the last word on the new key was that it is refused. */
const isNewRefused = (steps: readonly RotationStep[]): boolean => {
  let refused = false
  let lastFailed: RotationStep['deed'] | null = null
  for (const { deed, phase, fault } of steps) {
    if (phase === 'failed') lastFailed = deed
    if (probes.includes(deed) && phase === 'done') refused = false
    // A fault of another kind says nothing about the key.
    if (probes.includes(deed) && phase === 'failed' && fault === 'key_refused') refused = true
    if (lastFailed !== null && probes.includes(lastFailed)) {
      if (deed === 'denied') refused = true
      if (deed === 'vouched') refused = false
    }
  }
  return refused
}

const isStillTaken = ({ failure }: Rotation['plan']): boolean =>
  failure?.deed === 'verify' && failure.fault.kind === 'key_accepted'

const oldStanding = ({ plan }: Facts): OldStanding => {
  const { oldKey, oldSecret, undoClosed, disabled, overlap, newSecret, oldProved, outcome } = plan
  if (oldSecret === 'gone') return 'deleted'
  if (oldKey === 'refused' || undoClosed) return 'refused'
  if (isStillTaken(plan)) return 'working'
  if (oldKey === 'revoked') return 'removed'
  if (oldKey === 'revoking') return 'ending'
  if (disabled !== 'no') return 'disabled'
  const mayHaveEnded = overlap !== 'yes' && newSecret !== 'none' && !oldProved
  return mayHaveEnded && outcome === 'open' ? 'perhaps' : 'usable'
}

const newStanding = ({ plan, record }: Facts): NewStanding => {
  const { newKey, newSecret, newProved } = plan
  if (newKey === 'gone') return 'removed'
  if (newSecret === 'none') return newKey === 'maybe' ? 'perhaps' : newKey
  if (isNewRefused(record.steps)) return 'refused'
  return newProved ? 'works' : 'stored'
}

const inUse = ({ plan }: Facts): InUse => {
  if (plan.newSecret === 'exchanging') return 'either'
  if (plan.newSecret === 'current') return 'new'
  return plan.disabled === 'yes' ? 'none' : 'old'
}

export const keyStanding = (rotation: Facts): KeyStanding => ({
  old: oldStanding(rotation),
  new: newStanding(rotation),
  inUse: inUse(rotation)
})

/** How the two keys stand, as one sentence. `claims`: which of them it says to work. */
export const headlines = {
  done: { old: false, new: true },
  undone: { old: true, new: false },
  undoneEarly: { old: true, new: false },
  exchanging: { old: false, new: false },
  lostStart: { old: false, new: false },
  lostValid: { old: false, new: false },
  lostEnding: { old: false, new: false },
  lostRemoved: { old: false, new: false },
  lostRefused: { old: false, new: false },
  lostReady: { old: false, new: true },
  untouched: { old: true, new: false },
  maybeMade: { old: true, new: false },
  stored: { old: true, new: false },
  storedPerhaps: { old: false, new: false },
  bothReady: { old: true, new: true },
  newReady: { old: false, new: true },
  newRefused: { old: false, new: false },
  oldRefused: { old: false, new: false },
  backAgain: { old: true, new: false },
  backDropping: { old: true, new: false },
  bothPromoted: { old: true, new: true },
  backPromoted: { old: false, new: true },
  promotedPerhaps: { old: false, new: true },
  currentRefused: { old: false, new: false },
  currentUnproved: { old: false, new: false },
  ending: { old: false, new: true },
  stillWorks: { old: false, new: true },
  removed: { old: false, new: true },
  oldRefusedKept: { old: false, new: true }
} as const satisfies Record<string, { old: boolean; new: boolean }>
export type Headline = keyof typeof headlines

const withNobody = ({ old, new: fresh }: KeyStanding): Headline => {
  if (old === 'ending') return 'lostEnding'
  if (old === 'removed') return 'lostRemoved'
  if (old !== 'refused') return 'lostValid'
  return fresh === 'works' ? 'lostReady' : 'lostRefused'
}

const withOld = ({ old, new: fresh }: KeyStanding, { direction, reason, wasPromoted }: Rotation['plan']): Headline => {
  if (old === 'refused' || old === 'ending' || old === 'working' || old === 'removed') return 'oldRefused'
  if (old === 'disabled') return 'lostValid'
  if (reason === 'lost' && direction === 'forward') return 'lostStart'
  if (fresh === 'refused') return 'newRefused'
  if (fresh === 'none') return 'untouched'
  if (fresh === 'perhaps' || fresh === 'made') return 'maybeMade'
  if (old === 'perhaps') return fresh === 'works' ? 'newReady' : 'storedPerhaps'
  if (fresh === 'removed') return 'backDropping'
  if (direction === 'back' && wasPromoted) return 'backAgain'
  return fresh === 'works' ? 'bothReady' : 'stored'
}

const withNew = ({ old, new: fresh }: KeyStanding, { direction }: Rotation['plan']): Headline => {
  if (fresh === 'refused') return 'currentRefused'
  if (fresh !== 'works') return 'currentUnproved'
  if (old === 'ending' || old === 'removed') return old
  if (old === 'working') return 'stillWorks'
  if (old === 'refused' || old === 'deleted') return 'oldRefusedKept'
  if (direction === 'back') return 'backPromoted'
  return old === 'usable' ? 'bothPromoted' : 'promotedPerhaps'
}

export const headlineOf = (rotation: Facts): Headline => {
  const { plan } = rotation
  if (plan.outcome === 'done') return 'done'
  if (plan.outcome === 'undone') return plan.wasPromoted ? 'undone' : 'undoneEarly'
  const standing = keyStanding(rotation)
  if (standing.inUse === 'either') return 'exchanging'
  if (standing.inUse === 'none') return withNobody(standing)
  return standing.inUse === 'old' ? withOld(standing, plan) : withNew(standing, plan)
}
