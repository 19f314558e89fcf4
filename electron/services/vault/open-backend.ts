/**
 * Opens a vault whose header was read, with the store of its secrets. Nothing in here repairs, overwrites or
 * regenerates what does not read: a keychain that answers "absent" may just be locked.
 */
import { AppFailure } from '@shared/errors'
import type { VaultState } from '@shared/schemas/vault'
import type { Patience, Ports, SecretRead, VaultHeader } from '../../ports'
import { stateAfterWrite } from './create-vault'
import { damaged, stateAfterFailure } from './failed-opening'
import { itemNames, type Sentinel } from './items'
import { probeSentinel } from './probe-sentinel'

export interface OpenVault extends Sentinel {
  dataKey: Uint8Array
  readOnly: boolean
}

export type Opening = { vault: OpenVault } | { state: VaultState }

export const openBackend = async (ports: Ports, header: VaultHeader): Promise<Opening> => {
  const { database, vaultFiles } = ports
  const { vaultId, backend, sentinelHash } = header
  const { secretStore, location, audit } = ports.backends[backend]

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
    if (item.status === 'unavailable') {
      return { state: { status: 'unavailable', reason: item.reason, vaultExists: true } }
    }
  }
  // Absent is what the keychain also says when it was locked just now.
  if (dataKey.status !== 'ok' || auditKey.status !== 'ok') {
    return (await probe()) ?? { state: damaged('key_missing', vaultFiles.headerPath) }
  }
  if (created.status !== 'absent' && !(await vaultFiles.databaseExists())) {
    return { state: damaged('database_missing', vaultFiles.databasePath) }
  }

  let readOnly: boolean
  try {
    readOnly = (await database.open(location, dataKey.value)).readOnly
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error
    // Under another key it is the database of another vault.
    const unfit = error.code === 'database_damaged' || error.fields['reason'] === 'wrong_key'
    return { state: unfit ? damaged('database_damaged', vaultFiles.databasePath) : stateAfterFailure(error, true) }
  }
  try {
    await audit.open(vaultId, auditKey.value)
  } catch (error) {
    // Its head is one of the secrets.
    const since = await probe()
    if (since) return since
    throw error
  }
  // Asked of the item and not of the file: a first start may have ended between the two.
  if (created.status === 'absent') {
    const write = await secretStore.set({ vaultId, name: itemNames.databaseCreated }, new Uint8Array([1]))
    const refused = stateAfterWrite(write, backend, true)
    if (refused) return { state: refused }
    await audit.append({ type: 'vault.created', data: { backend } })
  }
  return { vault: { backend, vaultId, sentinelHash, dataKey: dataKey.value, readOnly } }
}
