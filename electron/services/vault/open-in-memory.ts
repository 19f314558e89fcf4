import type { Ports } from '../../ports'
import { hashOf, itemNames, newKey } from './items'
import type { OpenVault } from './open-backend'

/** A vault that forgets everything at quit: so that the sandbox can be tried where there is no keychain. */
export const openInMemory = async ({ backends, database, ids }: Ports): Promise<OpenVault> => {
  const { secretStore, location, audit } = backends.memory
  const vaultId = ids.next()
  const sentinel = newKey()
  const dataKey = newKey()
  await secretStore.set({ vaultId, name: itemNames.sentinel }, sentinel)
  await database.open(location, dataKey)
  await audit.open(vaultId, newKey())
  await audit.append({ type: 'vault.created', data: { backend: 'memory' } })
  return { backend: 'memory', vaultId, sentinelHash: hashOf(sentinel), dataKey, readOnly: false }
}
