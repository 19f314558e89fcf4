/** How a service stands towards the key that is to stay, as one of few cases. Pure, so that every one can be tried. */
import type { ClosedCode, ClosedReason } from '@shared/schemas/consumer'
import type { Confirmation, Rotation } from '@shared/schemas/rotation'

export type Standing =
  /** No rotation is open, or the one that is was begun before the service was listed. */
  | { kind: 'no_rotation' | 'not_waited' }
  /** The key was lost: nobody is waited for. */
  | { kind: 'lost' }
  | { kind: 'confirmed'; how: Confirmation['how']; at: string; reason: string }
  | { kind: 'held'; code: ClosedCode; until: string | null }

/** The one of a key that has not come to its end. */
export const openRotationOf = (rotations: readonly Rotation[], credentialId: string): Rotation | undefined =>
  rotations.find(rotation => rotation.credentialId === credentialId && rotation.closedAt === null)

/** True where a service can be on the key that is to stay: before, nobody can have seen it there. */
export const canBeSeen = ({ plan }: Pick<Rotation, 'plan'>): boolean =>
  plan.outcome === 'open' &&
  (plan.direction === 'forward' ? plan.newSecret === 'current' : plan.newSecret === 'pending' && plan.wasPromoted)

/** Main tells of names that nobody has described by their place in the list alone. */
const reasonFor = (id: string, { next }: Rotation, held: readonly ClosedReason[]): ClosedReason | undefined => {
  const own = held.find(({ consumerId }) => consumerId === id)
  if (own || next.kind !== 'wait' || next.what !== 'consumers') return own
  const there = held[next.ids.indexOf(id)]
  return there?.consumerId === null ? there : undefined
}

/** Of one service, by its id in the plan. */
export const standingOf = (id: string, rotation: Rotation | undefined, held: readonly ClosedReason[]): Standing => {
  if (!rotation || rotation.closedAt !== null) return { kind: 'no_rotation' }
  const listed = rotation.plan.consumers.find(consumer => consumer.id === id)
  if (!listed) return { kind: 'not_waited' }
  if (listed.confirmed) return { kind: 'confirmed', ...listed.confirmed }
  if (rotation.plan.reason === 'lost' && rotation.plan.direction === 'forward') return { kind: 'lost' }
  if (!canBeSeen(rotation)) return { kind: 'held', code: 'not_promoted', until: null }
  const { code, until } = reasonFor(id, rotation, held) ?? { code: 'unconfirmed', until: null }
  return { kind: 'held', code, until }
}

/** What is open to a person just now. */
export interface ConsumerActions {
  reloaded: boolean
  /** A person's word. */
  vouch: boolean
  withdraw: boolean
}

/** The step back knows of no reload: who went along is only known to have come back by a person's word. */
export const actionsOf = (standing: Standing, rotation: Rotation | undefined, described: boolean): ConsumerActions => {
  const waits = standing.kind === 'held' && rotation !== undefined && canBeSeen(rotation)
  return {
    reloaded: waits && described && rotation.plan.direction === 'forward',
    vouch: waits,
    withdraw: standing.kind === 'confirmed' && rotation !== undefined && rotation.plan.oldKey === 'usable'
  }
}
