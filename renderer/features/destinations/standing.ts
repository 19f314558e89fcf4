import type { AppError } from '@shared/errors'
import type { DestinationPlan, MaskedValue } from '@shared/schemas/destination'
import type { Watched } from '../../stores/watched'

/**
 * How a place stands to the key in use. `open` it holds the key and others may read it · `older` an earlier one ·
 * `other` something unknown · `empty` nothing yet · `address` the key with another address · `missing` no file yet
 */
export type Standing =
  | { kind: 'looking' | 'holds' | 'open' | 'address' | 'missing' | 'empty' }
  | { kind: 'older' | 'other'; fingerprint: string }
  | { kind: 'unable'; error: AppError }

/** Whether a write would change anything, as main sees it too. */
export const needsWrite = ({ changes, warnings }: Pick<DestinationPlan, 'changes' | 'warnings'>): boolean =>
  changes.length > 0 || warnings.includes('mode_changes')

const ofValue = ({ is, fingerprint }: MaskedValue): Standing => {
  if (is === 'none') return { kind: 'empty' }
  // Before a swap the key in use is what the new one takes the place of.
  if (is === 'older' || is === 'current') return { kind: 'older', fingerprint }
  return { kind: 'other', fingerprint }
}

const ofPlan = (plan: DestinationPlan): Standing => {
  if (plan.creates) return { kind: 'missing' }
  const secret = plan.changes.find(change => change.secret !== null)?.secret
  if (secret) return ofValue(secret.before)
  if (plan.changes.length > 0) return { kind: 'address' }
  return { kind: needsWrite(plan) ? 'open' : 'holds' }
}

/** What the last look has shown. */
export const standingOf = (look: Watched<DestinationPlan> | undefined): Standing => {
  if (look?.error) return { kind: 'unable', error: look.error }
  return look?.value ? ofPlan(look.value) : { kind: 'looking' }
}

/** Whether it is for the person to write there. */
export const isToWrite = ({ kind }: Standing): boolean => !['looking', 'holds', 'unable'].includes(kind)
