/** Everything the services ask of the world, in memory; parts that a test wants to steer are returned as they are. */
import { createMemoryAudit } from '../../electron/adapters/audit-file'
import { createContentDecoder } from '../../electron/adapters/axios-transport'
import { createMemoryBodyStore } from '../../electron/adapters/body-store/memory-body-store'
import { compareInProcess } from '../../electron/adapters/comparison-worker'
import { createMemorySecretStore } from '../../electron/adapters/memory-secret-store'
import { readInProcess } from '../../electron/adapters/pasted-worker'
import { createIdGenerator } from '../../electron/adapters/system-clock'
import type { AuditEvent, Ports, SandboxHost } from '../../electron/ports'
import { createManualClock } from './manual-clock'
import { createMemoryClipboard } from './memory-clipboard'
import { createInProcessDatabase } from './memory-database'
import { createMemoryDestinationFiles } from './memory-destination-files'
import { createMemoryImportFiles } from './memory-import-files'
import { createMemoryPassphraseVault } from './memory-passphrase-vault'
import { createMemorySecretManager } from './memory-secret-manager'
import { createMemoryVaultFiles } from './memory-vault-files'
import { createSwitchableSecretStore } from './switchable-secret-store'

const noSandbox: SandboxHost = {
  start: async () => ({}),
  stop: async () => undefined,
  onExit: () => undefined
}

export const createFakePorts = (overrides: Partial<Ports> = {}) => {
  const clock = createManualClock()
  const keychain = createSwitchableSecretStore()
  const passphraseVault = createMemoryPassphraseVault()
  const vaultFiles = createMemoryVaultFiles()
  const importFiles = createMemoryImportFiles()
  const destinationFiles = createMemoryDestinationFiles()
  const secretManager = createMemorySecretManager()
  const notified: { title: string; body: string; open(): void }[] = []
  const clipboard = createMemoryClipboard()
  const opened: string[] = []
  const resumeListeners: (() => void)[] = []
  const audited: AuditEvent[] = []
  const logged: unknown[] = []
  const audit = createMemoryAudit({ clock, actor: 'test' })
  const bodies = createMemoryBodyStore()
  const noted: typeof audit = {
    ...audit,
    async append(event) {
      await audit.append(event)
      audited.push(event)
    }
  }
  const ports: Ports = {
    backends: {
      keychain: { secretStore: keychain, location: { kind: 'memory' }, bodies, audit: noted },
      passphrase: { secretStore: passphraseVault.secretStore, location: { kind: 'memory' }, bodies, audit: noted },
      memory: {
        secretStore: createMemorySecretStore(),
        location: { kind: 'memory' },
        bodies: createMemoryBodyStore(),
        audit: createMemoryAudit({ clock, actor: 'test' })
      }
    },
    passphraseVault,
    database: createInProcessDatabase(),
    bodyFormatter: {
      prettyPrintJson: async text => ({ ok: true, text }),
      close: async () => undefined
    },
    bodyComparer: { compare: async job => compareInProcess(job) },
    pastedReader: { read: async (text, forms) => readInProcess(text, forms) },
    pastedFiles: importFiles,
    transport: {
      exchange: async () => {
        throw new Error('no transport in this test')
      }
    },
    connectionInspector: {
      lookup: async () => {
        throw new Error('no names in this test')
      },
      certificate: async () => {
        throw new Error('no handshake in this test')
      }
    },
    decoder: createContentDecoder(),
    vaultFiles,
    fileSaver: { save: async () => null },
    importFiles,
    destinationFiles,
    connectSecretManager: secretManager.connect,
    clipboard,
    browser: { open: async url => void opened.push(url) },
    notifier: { notify: (title, body, open) => void notified.push({ title, body, open }) },
    sandbox: noSandbox,
    clock,
    timers: clock,
    power: { onResume: listener => void resumeListeners.push(listener) },
    ids: createIdGenerator(),
    logger: {
      info: () => undefined,
      warn: (...record) => void logged.push(record),
      error: (...record) => void logged.push(record)
    },
    appInfo: { version: '0.0.0', electron: '0', chromium: '0', platform: 'linux', languages: ['en'] },
    ...overrides
  }
  return {
    ports,
    clock,
    keychain,
    passphraseVault,
    vaultFiles,
    importFiles,
    destinationFiles,
    secretManager,
    notified,
    opened,
    clipboard,
    audited,
    logged,
    resume: () => {
      for (const listener of resumeListeners) listener()
    },
    auditLog: noted
  }
}
