/** What is to be done now: one thing, and never two. */
import type { Deed, FaultKind, Rotation } from '@shared/schemas/rotation'
import { statusOf } from './attention'

export const boxes = [
  'running',
  'failed',
  'cutShort',
  'paused',
  'preparation',
  'secret',
  'consumers',
  'grace',
  'removal',
  'word',
  'ended'
] as const
export type Box = (typeof boxes)[number]

export const boxOf = (rotation: Rotation, asked = false): Box => {
  const { next, plan } = rotation
  const status = statusOf(rotation, asked)
  if (plan.outcome !== 'open' || next.kind === 'end') return 'ended'
  if (status === 'running') return 'running'
  if (next.kind === 'wait') return next.what
  return status === 'failed' || status === 'cutShort' ? status : 'paused'
}

/** Faults that mean something of their own at one step. */
export const particular = [
  'probe_key_refused',
  'reprobe_key_refused',
  'probe_old_key_refused',
  'verify_key_accepted',
  'verify_unproven',
  'create_secret_gone',
  'stage_secret_gone'
] as const
export type ParticularFault = (typeof particular)[number]

/** The words for a fault: those of its step where it has any, else those of its kind. */
export const faultWords = (deed: Deed, kind: FaultKind): ParticularFault | FaultKind =>
  particular.find(one => one === `${deed}_${kind}`) ?? kind
