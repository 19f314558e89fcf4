/** Services over one real database file and one keychain, so that they can end and start again, or be locked. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import { createVaultFiles } from '../../../electron/adapters/vault-files'
import type { SecretStore } from '../../../electron/ports'
import { startSandboxes } from '../../../electron/sandbox/server'
import { createFakePorts } from '../../fakes/fake-ports'
import { createInProcessDatabase } from '../../fakes/memory-database'
import { exampleCredential, setUpServices } from '../../unit/electron/services/setup'

const openIn = (folder: string, secretStore: SecretStore) => {
  const fakes = createFakePorts()
  const vaultFiles = createVaultFiles(folder)
  const location = { kind: 'file', path: vaultFiles.databasePath } as const
  const { keychain, passphrase, memory } = fakes.ports.backends
  const services = setUpServices({
    transport: createAxiosTransport(),
    vaultFiles,
    database: createInProcessDatabase(),
    passphraseVault: fakes.passphraseVault,
    backends: { keychain: { ...keychain, secretStore, location }, passphrase: { ...passphrase, location }, memory }
  })
  const send = (credential: { id: string; environmentId: string }, url: string) =>
    services.requests.send({
      sendId: randomUUID(),
      spec: {
        method: 'GET',
        url,
        pathParameters: [],
        query: [],
        headers: [],
        body: { kind: 'none' },
        environmentId: credential.environmentId,
        credentialId: credential.id,
        timeoutMs: 10_000,
        followRedirects: true
      },
      allowPlainHttp: false,
      confirmed: false
    })
  const save = (providerId: string, baseUrl: string, secret: string, methodId?: string) =>
    services.credentials.create({
      ...exampleCredential,
      ...(methodId !== undefined && { authentication: { methodId, fields: {} } }),
      providerId,
      environment: { ...exampleCredential.environment, baseUrl, production: false },
      secret
    })
  return { ...services, audited: fakes.audited, send, save }
}

/** `start` begins a run over what the one before has left. */
export const setUpRestarts = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-restarts-'))
  const emulators = await startSandboxes()
  const { keychain } = createFakePorts()
  return {
    emulators,
    keychain,
    start: () => openIn(folder, keychain),
    async close() {
      await Promise.all(Object.values(emulators).map(emulator => emulator.close()))
      await rm(folder, { recursive: true })
    }
  }
}
