import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPassphraseVault } from '../../electron/adapters/passphrase-vault'
import { describeSecretStore } from './secret-store'

describeSecretStore(
  'a file under a passphrase',
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'latchkey-passphrase-'))
    const strength = { cost: 2 ** 15, blockSize: 8, parallelism: 1 }
    const { vault, secretStore } = createPassphraseVault({ directory, strength })
    await vault.create('6f9619ff-8b86-4011-b42d-00cf4fc964ff', 'correct horse battery')
    return { store: secretStore, dispose: () => rm(directory, { recursive: true, force: true }) }
  },
  { runs: 30 }
)
