/**
 * Opens the vault on this machine, or says exactly why it cannot be. Nothing in here repairs, overwrites or
 * regenerates what does not read: a keychain that answers "absent" may just be locked.
 */
import { AppFailure } from '@shared/errors'
import type { VaultState } from '@shared/schemas/vault'
import type { Ports, SecretRead } from '../../ports'
import { createVault } from './create-vault'
import { itemNames } from './items'
import { probeSentinel } from './probe-sentinel'

export interface OpenVault {
  backend: 'keychain' | 'memory'
  vaultId: string
  sentinelHash: string
  dataKey: Uint8Array
}

export type Opening = { vault: OpenVault } | { state: VaultState }
type Damage = Extract<VaultState, { status: 'damaged' }>['reason']

export const openVault = async ({ backends, database, vaultFiles, clock, ids }: Ports): Promise<Opening> => {
  const { secretStore, location, audit } = backends.keychain
  const damaged = (reason: Damage, file = vaultFiles.headerPath): Opening => ({
    state: { status: 'damaged', reason, file }
  })

  const found = await vaultFiles.readHeader()
  const databaseExists = await vaultFiles.databaseExists()
  if (found.status === 'damaged') return damaged('header_damaged')
  if (found.status === 'absent' && databaseExists) return damaged('header_missing')

  const made = found.status === 'ok' ? found : await createVault(secretStore, vaultFiles, clock, ids)
  if ('state' in made) return { state: made.state }
  const { header } = made
  const { vaultId } = header

  const blocked = await probeSentinel(secretStore, header, vaultFiles, 'prompt')
  if (blocked) return { state: blocked }

  const read = (name: string): Promise<SecretRead> => secretStore.get({ vaultId, name })
  if (!databaseExists && (await read(itemNames.databaseCreated)).status !== 'absent') {
    return damaged('database_missing', vaultFiles.databasePath)
  }
  const dataKey = await read(itemNames.dataKey)
  const auditKey = await read(itemNames.auditKey)
  for (const key of [dataKey, auditKey]) {
    if (key.status === 'unavailable') return { state: { status: 'unavailable', reason: key.reason } }
  }
  if (dataKey.status !== 'ok' || auditKey.status !== 'ok') return damaged('key_missing')

  try {
    await database.open(location, dataKey.value)
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error
    if (error.code === 'database_unavailable') return { state: { status: 'unavailable', reason: 'helper_crashed' } }
    return damaged('database_damaged', vaultFiles.databasePath)
  }
  await audit.open(vaultId, auditKey.value)
  if (!databaseExists) {
    const marked = await secretStore.set({ vaultId, name: itemNames.databaseCreated }, new Uint8Array([1]))
    if (marked.status !== 'ok') return { state: { status: 'locked' } }
    await audit.append({ type: 'vault.created', data: { backend: 'keychain' } })
  }
  return { vault: { backend: 'keychain', vaultId, sentinelHash: header.sentinelHash, dataKey: dataKey.value } }
}
