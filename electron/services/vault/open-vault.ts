/**
 * Opens the vault on this machine, or says exactly why it cannot be. Nothing in here repairs, overwrites or
 * regenerates what does not read: a keychain that answers "absent" may just be locked.
 */
import { AppFailure } from '@shared/errors'
import type { VaultState } from '@shared/schemas/vault'
import type { Patience, Ports, SecretRead } from '../../ports'
import { createVault, stateAfter } from './create-vault'
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

  const probe = async (patience?: Patience): Promise<Opening | null> => {
    const state = await probeSentinel(secretStore, header, vaultFiles, patience)
    return state && { state }
  }
  const blocked = await probe('prompt')
  if (blocked) return blocked

  const read = (name: string): Promise<SecretRead> => secretStore.get({ vaultId, name })
  const created = await read(itemNames.databaseCreated)
  const dataKey = await read(itemNames.dataKey)
  const auditKey = await read(itemNames.auditKey)
  for (const item of [created, dataKey, auditKey]) {
    if (item.status === 'unavailable') return { state: { status: 'unavailable', reason: item.reason } }
  }
  // Absent is what the keychain also says when it was locked just now.
  if (dataKey.status !== 'ok' || auditKey.status !== 'ok') return (await probe()) ?? damaged('key_missing')
  if (!databaseExists && created.status !== 'absent') return damaged('database_missing', vaultFiles.databasePath)

  try {
    await database.open(location, dataKey.value)
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error
    // Under another key it is the database of another vault.
    const unfit = error.code === 'database_damaged' || error.fields['reason'] === 'wrong_key'
    if (unfit) return damaged('database_damaged', vaultFiles.databasePath)
    return { state: { status: 'unavailable', reason: 'storage' } }
  }
  try {
    await audit.open(vaultId, auditKey.value)
  } catch (error) {
    // Its head is a keychain item.
    const since = await probe()
    if (since) return since
    throw error
  }
  // Asked of the item and not of the file: a first start may have ended between the two.
  if (created.status === 'absent') {
    const refused = stateAfter(await secretStore.set({ vaultId, name: itemNames.databaseCreated }, new Uint8Array([1])))
    if (refused) return { state: refused }
    await audit.append({ type: 'vault.created', data: { backend: 'keychain' } })
  }
  return { vault: { backend: 'keychain', vaultId, sentinelHash: header.sentinelHash, dataKey: dataKey.value } }
}
