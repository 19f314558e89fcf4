import { AppFailure } from '@shared/errors'
import type { VaultState } from '@shared/schemas/vault'
import { unavailableReasonSchema } from '@shared/schemas/vault'

type Damage = Extract<VaultState, { status: 'damaged' }>['reason']
type Reason = Extract<VaultState, { status: 'unavailable' }>['reason']

export const damaged = (reason: Damage, file: string): VaultState => ({ status: 'damaged', reason, file })

const isReason = (reason: string | undefined): reason is Reason =>
  reason === 'newer_version' || reason === 'migration_failed' || unavailableReasonSchema.safeParse(reason).success

/** Of a call to the file system. */
const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

/**
 * What an opening that broke off says of the vault. A keychain that was locked in the middle of it is just that; of
 * what our own files refuse, the reasons that a person can act on are told apart.
 */
export const stateAfterFailure = (error: unknown, vaultExists: boolean): VaultState => {
  if (!(error instanceof AppFailure)) {
    return { status: 'unavailable', reason: isDiskFull(error) ? 'disk_full' : 'storage', vaultExists }
  }
  if (error.code === 'vault_locked') return { status: 'locked', backend: 'keychain' }
  const { reason } = error.fields
  return { status: 'unavailable', reason: isReason(reason) ? reason : 'storage', vaultExists }
}
