import type { VaultState } from '@shared/schemas/vault'
import type { Patience, SecretStore, VaultFiles, VaultHeader } from '../../ports'
import { hashOf, itemNames } from './items'

/** Null when the keychain answers for this vault, else the state that forbids every write. */
export const probeSentinel = async (
  secrets: SecretStore,
  header: Pick<VaultHeader, 'vaultId' | 'sentinelHash'>,
  files: Pick<VaultFiles, 'headerPath'>,
  patience?: Patience
): Promise<VaultState | null> => {
  const read = await secrets.get({ vaultId: header.vaultId, name: itemNames.sentinel }, patience)
  if (read.status === 'unavailable') return { status: 'unavailable', reason: read.reason }
  // A locked keychain says "absent" for everything, so an absent sentinel never means that the vault is empty.
  if (read.status === 'absent') return { status: 'locked' }
  const intact = read.status === 'ok' && hashOf(read.value) === header.sentinelHash
  return intact ? null : { status: 'damaged', reason: 'sentinel_changed', file: files.headerPath }
}
