import type { VaultState } from '@shared/schemas/vault'
import type { Clock, SecretStore, SecretWrite, VaultFiles, VaultHeader } from '../../ports'
import { hashOf, itemNames, newKey } from './items'

export type LastingBackend = VaultHeader['backend']

/** Null when the store took it, else the state that the vault is in. */
export const stateAfterWrite = (
  write: SecretWrite,
  backend: LastingBackend,
  vaultExists: boolean
): VaultState | null => {
  if (write.status === 'ok') return null
  if (write.status === 'unavailable') return { status: 'unavailable', reason: write.reason, vaultExists }
  // The keychain answers and takes nothing: it is locked. A write that reads back different is no better.
  return { status: 'locked', backend }
}

export interface NewVault {
  vaultId: string
  backend: LastingBackend
  secrets: SecretStore
  files: VaultFiles
  clock: Clock
}

/**
 * Makes a new vault where there is neither header nor database: sentinel, keys, and only then the header that says so.
 * Cut short before the header, the next start begins anew under another id; nothing was stored yet.
 */
export const createVault = async ({
  vaultId,
  backend,
  secrets,
  files,
  clock
}: NewVault): Promise<{ header: VaultHeader } | { state: VaultState }> => {
  const sentinel = newKey()
  const items: [string, Uint8Array][] = [
    [itemNames.sentinel, sentinel],
    [itemNames.dataKey, newKey()],
    [itemNames.auditKey, newKey()]
  ]
  for (const [name, value] of items) {
    const refused = stateAfterWrite(await secrets.set({ vaultId, name }, value, 'prompt'), backend, false)
    if (refused) return { state: refused }
  }
  const header: VaultHeader = { format: 1, vaultId, backend, sentinelHash: hashOf(sentinel), createdAt: clock.now() }
  await files.writeHeader(header)
  return { header }
}
