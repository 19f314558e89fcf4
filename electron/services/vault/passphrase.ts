/** A vault whose secrets lie in a file under a passphrase: made by an explicit choice, opened by typing it again. */
import { AppFailure } from '@shared/errors'
import { minPassphraseLength } from '@shared/schemas/vault'
import type { Ports } from '../../ports'
import { createVault } from './create-vault'
import { damaged } from './failed-opening'
import { type Opening, openBackend } from './open-backend'
import { vaultExists } from './open-vault'

/** Whatever does not end in an open vault leaves no key in memory. */
const orLocked = async (ports: Ports, work: () => Promise<Opening>): Promise<Opening> => {
  let opening: Opening | null = null
  try {
    opening = await work()
    return opening
  } finally {
    if (!opening || 'state' in opening) ports.passphraseVault.lock()
  }
}

/** Throws `passphrase_too_short`, and `vault_unavailable` where a vault lies here already. */
export const requireRoomForNew = async (ports: Ports, passphrase: string): Promise<void> => {
  if ([...passphrase].length < minPassphraseLength) {
    throw new AppFailure('passphrase_too_short', 'The passphrase is too short.', { min: String(minPassphraseLength) })
  }
  if (await vaultExists(ports)) {
    throw new AppFailure('vault_unavailable', 'There is a vault on this computer already.', { reason: 'vault_exists' })
  }
}

export const createWithPassphrase = async (ports: Ports, passphrase: string): Promise<Opening> => {
  const { passphraseVault, backends, vaultFiles, clock, ids } = ports
  const vaultId = ids.next()
  const secrets = backends.passphrase.secretStore
  await vaultFiles.prepareFolders()
  return orLocked(ports, async () => {
    await passphraseVault.create(vaultId, passphrase)
    const made = await createVault({ vaultId, backend: 'passphrase', secrets, files: vaultFiles, clock })
    return 'state' in made ? made : openBackend(ports, made.header)
  })
}

/** Null where the passphrase is not the right one. Throws `vault_unavailable` where no such vault is locked here. */
export const unlockWithPassphrase = async (ports: Ports, passphrase: string): Promise<Opening | null> => {
  const { passphraseVault, vaultFiles } = ports
  const found = await vaultFiles.readHeader()
  if (found.status !== 'ok' || found.header.backend !== 'passphrase') {
    throw new AppFailure('vault_unavailable', 'No vault under a passphrase lies here.', { reason: 'no_passphrase' })
  }
  const { header } = found
  const outcome = await passphraseVault.unlock(header.vaultId, passphrase)
  if (outcome === 'wrong') return null
  if (outcome !== 'ok') return { state: damaged(`secrets_${outcome}`, passphraseVault.filePath) }
  return orLocked(ports, () => openBackend(ports, header))
}
