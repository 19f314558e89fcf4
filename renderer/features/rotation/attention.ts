/** Which rotations want somebody, and in which order they are worked off. */
import type { Rotation } from '@shared/schemas/rotation'

/** `cutShort` the app ended in the middle of it · `paused` it goes on as soon as somebody continues it */
export type RotationStatus = 'failed' | 'cutShort' | 'waits' | 'paused' | 'running' | 'grace' | 'done' | 'undone'

export const statusOf = ({ plan, next, running, interrupted }: Rotation, asked = false): RotationStatus => {
  if (plan.outcome !== 'open') return plan.outcome
  if (running || asked) return 'running'
  if (plan.failure && !(next.kind === 'wait' && next.what === 'grace')) return 'failed'
  if (interrupted) return 'cutShort'
  if (next.kind === 'wait') return next.what === 'grace' ? 'grace' : 'waits'
  return 'paused'
}

const wanting: readonly RotationStatus[] = ['failed', 'cutShort', 'waits', 'paused']

/** True where nothing happens until a person does something. */
export const needsPerson = (rotation: Rotation): boolean => wanting.includes(statusOf(rotation))

const order: readonly RotationStatus[] = ['failed', 'cutShort', 'waits', 'paused', 'running', 'grace']

/** Open ones first, those that want somebody before the others; then the closed ones, the last one first. */
export const sortRotations = (rotations: readonly Rotation[]): { open: Rotation[]; closed: Rotation[] } => {
  const rank = (rotation: Rotation): number => order.indexOf(statusOf(rotation))
  const open = rotations.filter(({ closedAt }) => closedAt === null)
  const closed = rotations.filter(({ closedAt }) => closedAt !== null)
  return {
    open: open.sort((left, right) => rank(left) - rank(right) || left.openedAt.localeCompare(right.openedAt)),
    closed: closed.sort((left, right) => (right.closedAt ?? '').localeCompare(left.closedAt ?? ''))
  }
}

/** Of one key: the open rotation, or else the last one that was carried out. */
export const rotationOf = (
  rotations: readonly Rotation[],
  credentialId: string
): { open: Rotation | undefined; last: Rotation | undefined } => {
  const own = rotations.filter(rotation => rotation.credentialId === credentialId)
  const { closed } = sortRotations(own)
  return {
    open: own.find(({ closedAt }) => closedAt === null),
    last: closed.find(({ plan }) => plan.outcome === 'done')
  }
}
