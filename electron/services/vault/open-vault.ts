/** Opens the vault on this machine, makes one where there is none, or says exactly why it cannot be. */
import type { Ports } from '../../ports'
import { createVault } from './create-vault'
import { damaged } from './failed-opening'
import { type Opening, openBackend } from './open-backend'

/**
 * What lies in the folder, before any store of secrets is asked. Files without their header are never taken for a new
 * start: they may be all that is left of a vault.
 */
const whatIsThere = async ({ vaultFiles, passphraseVault }: Ports) => {
  const found = await vaultFiles.readHeader()
  if (found.status === 'ok') return { header: found.header }
  if (found.status === 'damaged') return { state: damaged('header_damaged', vaultFiles.headerPath) }
  if ((await vaultFiles.databaseExists()) || (await passphraseVault.exists())) {
    return { state: damaged('header_missing', vaultFiles.headerPath) }
  }
  return { header: null }
}

/** True where a vault lies on this machine, whole or not; also where that cannot be told. */
export const vaultExists = async (ports: Ports): Promise<boolean> => {
  try {
    const found = await whatIsThere(ports)
    return found.header !== null
  } catch {
    return true
  }
}

/** As the app starts: a vault under a passphrase is found locked. */
export const openVault = async (ports: Ports): Promise<Opening> => {
  const { backends, passphraseVault, vaultFiles, clock, ids } = ports
  await vaultFiles.prepareFolders()
  const found = await whatIsThere(ports)
  if (found.state) return { state: found.state }
  if (found.header?.backend === 'passphrase') {
    if (!(await passphraseVault.exists())) return { state: damaged('secrets_missing', passphraseVault.filePath) }
    return { state: { status: 'locked', backend: 'passphrase' } }
  }
  if (found.header) return openBackend(ports, found.header)
  const secrets = backends.keychain.secretStore
  const made = await createVault({ vaultId: ids.next(), backend: 'keychain', secrets, files: vaultFiles, clock })
  return 'state' in made ? made : openBackend(ports, made.header)
}
