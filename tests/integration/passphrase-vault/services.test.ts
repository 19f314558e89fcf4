/** The whole of the services on a vault under a passphrase, with its real file, the real database and the real log. */
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAuditFile, createKeychainHead, verifyInProcess } from '../../../electron/adapters/audit-file'
import { createFileBodyStore } from '../../../electron/adapters/body-store/file-body-store'
import { createPassphraseVault } from '../../../electron/adapters/passphrase-vault'
import { createSystemClock } from '../../../electron/adapters/system-clock'
import { createVaultFiles } from '../../../electron/adapters/vault-files'
import { createInProcessDatabase } from '../../fakes/memory-database'
import { codeOf, exampleCredential, setUpServices } from '../../unit/electron/services/setup'

const passphrase = 'correct horse battery'
const strength = { cost: 2 ** 15, blockSize: 8, parallelism: 1 }

let userData: string
const started: { vault: { close(): Promise<void> } }[] = []

beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'latchkey-passphrase-'))
})
afterEach(async () => {
  for (const { vault } of started.splice(0)) await vault.close()
  await rm(userData, { recursive: true, force: true })
})

/** One start of the app on this computer, which has no keychain. */
const start = async () => {
  const clock = createSystemClock()
  const { vault: passphraseVault, secretStore } = createPassphraseVault({ directory: userData, strength })
  const vaultFiles = createVaultFiles(userData)
  const { ports } = setUpServices()
  const audit = createAuditFile({
    directory: join(userData, 'audit'),
    clock,
    head: createKeychainHead(secretStore),
    actor: 'app',
    verifier: verifyInProcess
  })
  const services = setUpServices({
    backends: {
      ...ports.backends,
      passphrase: {
        secretStore,
        location: { kind: 'file', path: vaultFiles.databasePath },
        bodies: createFileBodyStore({ directory: join(userData, 'bodies') }),
        audit
      }
    },
    passphraseVault,
    vaultFiles,
    clock,
    database: createInProcessDatabase()
  })
  services.ports.backends.keychain.secretStore.get = async () => ({ status: 'unavailable', reason: 'no_service' })
  services.ports.backends.keychain.secretStore.set = async () => ({ status: 'unavailable', reason: 'no_service' })
  started.push(services)
  await services.vault.open()
  return services
}

const secretOf = async ({ credentials }: Awaited<ReturnType<typeof start>>, id: string): Promise<string> =>
  Buffer.from((await credentials.use(id)).secret).toString()

/** Every byte of every file below the folder. */
const everything = async (folder = userData): Promise<string> => {
  const texts = await Promise.all(
    (await readdir(folder, { withFileTypes: true })).map(entry =>
      entry.isDirectory() ? everything(join(folder, entry.name)) : readFile(join(folder, entry.name), 'latin1')
    )
  )
  return texts.join('\n')
}

describe('a vault under a passphrase, from one start to the next', () => {
  it('is made, saves, is locked after a restart, opens and gives the key back', async () => {
    const first = await start()
    expect(first.vault.state()).toEqual({ status: 'unavailable', reason: 'no_service', vaultExists: false })
    expect(await first.vault.createWithPassphrase(passphrase)).toMatchObject({ status: 'open', backend: 'passphrase' })
    const { id } = await first.credentials.create(exampleCredential)
    const long = await first.credentials.create({ ...exampleCredential, label: 'PEM', secret: 'k'.repeat(4_000) })
    await first.vault.close()

    const second = await start()
    expect(second.vault.state()).toEqual({ status: 'locked', backend: 'passphrase' })
    expect(await codeOf(second.credentials.list())).toBe('vault_locked')
    expect(await codeOf(second.vault.unlock('correct horse batterY'))).toBe('passphrase_wrong')
    expect(await second.vault.unlock(passphrase)).toMatchObject({ status: 'open', repaired: [], damagedRows: [] })
    expect((await second.credentials.list()).map(({ label }) => label).sort()).toEqual(['PEM', 'Support'])
    expect(await secretOf(second, id)).toBe(exampleCredential.secret)
    expect(await secretOf(second, long.id)).toBe('k'.repeat(4_000))
    expect(await second.audit.verify()).toMatchObject({ result: 'intact', head: 'at_end' })

    await second.vault.lock()
    expect(await codeOf(second.credentials.use(id))).toBe('vault_locked')
    await second.vault.unlock(passphrase)
    expect(await secretOf(second, id)).toBe(exampleCredential.secret)
    await second.vault.close()

    const log = await everything(join(userData, 'audit'))
    expect(log).toContain('"type":"vault.unlock_failed"')
    expect(log).toContain('"type":"vault.locked"')
  })

  it('leaves neither passphrase nor key in any file', async () => {
    const { vault, credentials } = await start()
    await vault.createWithPassphrase(passphrase)
    await credentials.create(exampleCredential)
    await vault.close()
    const text = await everything()
    for (const secret of [passphrase, exampleCredential.secret]) {
      for (const encoding of ['utf8', 'hex', 'base64', 'utf16le'] as const) {
        const written =
          encoding === 'utf16le'
            ? Buffer.from(secret, 'utf16le').toString('latin1')
            : Buffer.from(secret).toString(encoding)
        expect(text).not.toContain(written)
      }
    }
  })

  it('is found damaged when its file is an older copy, and can be set aside for a new start', async () => {
    const first = await start()
    await first.vault.createWithPassphrase(passphrase)
    const file = join(userData, 'secrets.vault')
    await copyFile(file, `${userData}.old`)
    await first.credentials.create(exampleCredential)
    await first.vault.close()
    await copyFile(`${userData}.old`, file)
    await rm(`${userData}.old`)

    const second = await start()
    expect(await second.vault.unlock(passphrase)).toEqual({ status: 'damaged', reason: 'secrets_outdated', file })
    expect(await second.vault.setAside()).toEqual({ status: 'unavailable', reason: 'no_service', vaultExists: false })
    const [folder = ''] = (await readdir(userData)).filter(name => name.startsWith('set-aside-'))
    expect((await readdir(join(userData, folder))).sort()).toEqual(
      expect.arrayContaining(['audit', 'bodies', 'secrets.vault', 'secrets.vault.counter', 'vault.db', 'vault.json'])
    )
    expect(await second.vault.createWithPassphrase('another passphrase')).toMatchObject({ status: 'open' })
    expect(await second.credentials.list()).toEqual([])
  })
})
