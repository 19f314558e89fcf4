/** The real services over the real database file, audit log and keychain, in one folder. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createAuditFile, createKeychainHead, verifyInProcess } from '../../../electron/adapters/audit-file'
import { createDestinationFiles } from '../../../electron/adapters/destination-files'
import { createSystemClock } from '../../../electron/adapters/system-clock'
import { createVaultFiles } from '../../../electron/adapters/vault-files'
import type { HttpTransport, SecretStore } from '../../../electron/ports'
import { providers } from '../../../electron/providers/registry'
import { createServices } from '../../../electron/services'
import { createKnownSecrets } from '../../../electron/services/known-secrets'
import { createFakePorts } from '../../fakes/fake-ports'
import { createInProcessDatabase } from '../../fakes/memory-database'
import type { Steps } from './steps'

interface Options {
  steps?: Steps | null
  /** Null where nothing may be sent. */
  transport?: HttpTransport | null
}

export const openServices = (folder: string, keychain: SecretStore, { steps, transport }: Options = {}) => {
  const vaultFiles = createVaultFiles(folder)
  const clock = createSystemClock()
  const secretStore = steps?.secretStore(keychain) ?? keychain
  const directory = join(folder, 'audit')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const file = createAuditFile({
    directory,
    clock,
    actor: 'test',
    head: createKeychainHead(secretStore),
    verifier: verifyInProcess
  })
  const database = createInProcessDatabase()
  const fakes = createFakePorts()
  const audit = steps?.audit(file) ?? file
  const destinationFiles = createDestinationFiles({ chooseFile: async () => join(folder, 'service', '.env') })
  const location = { kind: 'file', path: vaultFiles.databasePath } as const
  const ports = {
    ...fakes.ports,
    ...(transport && { transport: steps?.transport(transport) ?? transport }),
    clock,
    vaultFiles,
    destinationFiles: steps?.destinationFiles(destinationFiles) ?? destinationFiles,
    database: steps?.database(database) ?? database,
    backends: { ...fakes.ports.backends, keychain: { ...fakes.ports.backends.keychain, secretStore, audit, location } }
  }
  return {
    ...createServices(ports, providers, createKnownSecrets(), () => undefined),
    database,
    auditDirectory: directory
  }
}
