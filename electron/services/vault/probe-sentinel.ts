import type { VaultState } from '@shared/schemas/vault'
import type { Patience, SecretStore, VaultFiles } from '../../ports'
import type { Sentinel } from './items'
import { hashOf, itemNames } from './items'

/** Null when the store of the secrets answers for this vault, else the state that forbids every write. */
export const probeSentinel = async (
  secrets: SecretStore,
  { vaultId, sentinelHash, backend }: Sentinel,
  files: Pick<VaultFiles, 'headerPath'>,
  patience?: Patience
): Promise<VaultState | null> => {
  const read = await secrets.get({ vaultId, name: itemNames.sentinel }, patience)
  if (read.status === 'unavailable') return { status: 'unavailable', reason: read.reason, vaultExists: true }
  // A locked keychain says "absent" for everything, so an absent sentinel never means that the vault is empty.
  if (read.status === 'absent') {
    return { status: 'locked', backend: backend === 'passphrase' ? 'passphrase' : 'keychain' }
  }
  const intact = read.status === 'ok' && hashOf(read.value) === sentinelHash
  return intact ? null : { status: 'damaged', reason: 'sentinel_changed', file: files.headerPath }
}
