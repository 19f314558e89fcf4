import type { Rotation } from '@shared/schemas/rotation'
import { canBeVouched, canUndo, nextStep } from '../../domain/rotation-plan'
import type { RotationRow } from '../../ports'

/** What people are told of a rotation. */
export const describeRotation = (
  { id, credentialId, openedAt, closedAt, plan, record }: RotationRow,
  now: number,
  { keyPage, running, interrupted }: Pick<Rotation, 'keyPage' | 'running' | 'interrupted'>
): Rotation => ({
  id,
  credentialId,
  openedAt,
  closedAt,
  plan,
  record,
  next: nextStep(plan, now),
  canUndo: canUndo(plan),
  keyPage,
  canVouch: plan.outcome === 'open' && canBeVouched(plan),
  running,
  interrupted
})
