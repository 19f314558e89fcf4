/** The real world behind the ports: which adapter stands where, and what each is given. */
import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { maxPastedLength } from '@shared/schemas/diagnosis'
import {
  app,
  type BrowserWindow,
  ClipboardItem,
  clipboard,
  dialog,
  Notification,
  type OpenDialogOptions,
  powerMonitor,
  type SaveDialogOptions,
  shell
} from 'electron'
import { createAuditFile, createKeychainHead, createMemoryAudit, createWorkerVerifier } from '../adapters/audit-file'
import { createAwsSecretsManager } from '../adapters/aws-secrets-manager'
import { createAxiosTransport, createConnectionInspector, createContentDecoder } from '../adapters/axios-transport'
import { createFileBodyStore } from '../adapters/body-store/file-body-store'
import { createMemoryBodyStore } from '../adapters/body-store/memory-body-store'
import { createBodyFormatter } from '../adapters/body-worker'
import { createBodyComparer } from '../adapters/comparison-worker'
import { createDestinationFiles } from '../adapters/destination-files'
import { createFileLogger } from '../adapters/file-logger'
import { createFileSaver } from '../adapters/file-saver'
import { helperEnvironment } from '../adapters/helper-environment'
import { createImportFiles } from '../adapters/import-files'
import { createKeychainSecretStore } from '../adapters/keychain/keychain-secret-store'
import { canReachSessionBus } from '../adapters/keychain/session-bus'
import { createMemorySecretStore } from '../adapters/memory-secret-store'
import { createPassphraseVault } from '../adapters/passphrase-vault'
import { createPastedReader } from '../adapters/pasted-worker'
import { createSandboxHost } from '../adapters/sandbox-host'
import { createSqliteDatabase } from '../adapters/sqlite'
import { createSystemClipboard } from '../adapters/system-clipboard'
import { createIdGenerator, createSystemClock, createTimers } from '../adapters/system-clock'
import { createSystemNotifier } from '../adapters/system-notifier'
import { createUtilityProcessSpawner } from '../adapters/utility-process'
import { createVaultFiles } from '../adapters/vault-files'
import type { Ports, SecretStore, VaultBackend } from '../ports'

export interface Surroundings {
  /** The app's own folder. */
  userData: string
  /** Where the built helpers lie. */
  built: string
  redact(text: string): string
  window(): BrowserWindow | null
}

/** A text of full length in which every second character takes two bytes. */
const maxPastedBytes = 1.5 * maxPastedLength

/** A folder that cannot be made stops nothing here: the vault looks at all of them when it opens, and says so. */
const privateFolder = (folder: string): string => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
  } catch {}
  return folder
}

export const createRealPorts = ({ userData, built, redact, window }: Surroundings) => {
  privateFolder(userData)
  const clock = createSystemClock()
  const actor = 'app'
  const { logger, processHooks } = createFileLogger({
    directory: privateFolder(path.join(userData, 'logs')),
    clock,
    redact
  })

  const helper = (name: string, added: Record<string, string> = {}) =>
    createUtilityProcessSpawner({
      entry: path.join(built, `${name}-host.cjs`),
      serviceName: `Latchkey ${name}`,
      environment: helperEnvironment(process.env, process.platform, added)
    })

  const vaultFiles = createVaultFiles(userData)
  // keytar blocks a thread of the pool for as long as the keychain takes.
  const secretStore = createKeychainSecretStore({
    spawn: helper('keychain', { UV_THREADPOOL_SIZE: '16' }),
    probeBus: () => canReachSessionBus(process.env, process.platform)
  })

  const { vault: passphraseVault, secretStore: passphraseStore } = createPassphraseVault({ directory: userData })

  const chooseFile = async (suggestedName: string): Promise<string | null> => {
    const parent = window()
    const options = { defaultPath: path.join(app.getPath('downloads'), suggestedName) }
    const { canceled, filePath } = parent
      ? await dialog.showSaveDialog(parent, options)
      : await dialog.showSaveDialog(options)
    return canceled || filePath === '' ? null : filePath
  }

  const chooseExisting = async (): Promise<string | null> => {
    const parent = window()
    // Hidden files are shown: `.env` is one.
    const options: OpenDialogOptions = { properties: ['openFile', 'showHiddenFiles', 'dontAddToRecent'] }
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options)
    return canceled ? null : (filePaths[0] ?? null)
  }

  /** No question about an old file of that name: nothing is put in its place, its one line changes. */
  const chooseNew = async (): Promise<string | null> => {
    const parent = window()
    const options: SaveDialogOptions = { properties: ['showHiddenFiles', 'createDirectory', 'dontAddToRecent'] }
    const { canceled, filePath } = parent
      ? await dialog.showSaveDialog(parent, options)
      : await dialog.showSaveDialog(options)
    return canceled || filePath === '' ? null : filePath
  }

  const bodies = createFileBodyStore({ directory: path.join(userData, 'bodies') })
  const verifier = createWorkerVerifier({ workerPath: path.join(built, 'audit-worker.cjs') })
  /** One database, one folder of bodies and one of logs: which store holds the keys is all that differs. */
  const onDisk = (secretStore: SecretStore): VaultBackend => ({
    secretStore,
    location: { kind: 'file', path: vaultFiles.databasePath },
    bodies,
    audit: createAuditFile({
      directory: path.join(userData, 'audit'),
      clock,
      head: createKeychainHead(secretStore),
      actor,
      verifier
    })
  })

  const ports: Ports = {
    backends: {
      keychain: onDisk(secretStore),
      passphrase: onDisk(passphraseStore),
      memory: {
        secretStore: createMemorySecretStore(),
        location: { kind: 'memory' },
        bodies: createMemoryBodyStore(),
        audit: createMemoryAudit({ clock, actor })
      }
    },
    passphraseVault,
    database: createSqliteDatabase({ spawn: helper('database') }),
    bodyFormatter: createBodyFormatter({ workerPath: path.join(built, 'body-worker.cjs') }),
    bodyComparer: createBodyComparer({ workerPath: path.join(built, 'comparison-worker.cjs') }),
    pastedReader: createPastedReader({ workerPath: path.join(built, 'pasted-worker.cjs') }),
    transport: createAxiosTransport({}),
    connectionInspector: createConnectionInspector(),
    decoder: createContentDecoder(),
    vaultFiles,
    fileSaver: createFileSaver({ chooseFile }),
    importFiles: createImportFiles({ chooseFile: chooseExisting }),
    pastedFiles: createImportFiles({ chooseFile: chooseExisting, maxBytes: maxPastedBytes }),
    destinationFiles: createDestinationFiles({
      chooseFile: kind => (kind === 'existing' ? chooseExisting() : chooseNew())
    }),
    connectSecretManager: createAwsSecretsManager(),
    clipboard: createSystemClipboard({
      clipboard,
      // Older versions of Electron do not have it, whatever the types say.
      toItem: typeof ClipboardItem === 'function' ? formats => new ClipboardItem(formats) : null,
      platform: process.platform
    }),
    browser: { open: url => shell.openExternal(url) },
    notifier: createSystemNotifier({
      isSupported: () => Notification.isSupported(),
      create: options => new Notification(options),
      showApp() {
        const shown = window()
        if (shown?.isMinimized()) shown.restore()
        shown?.show()
        shown?.focus()
      }
    }),
    sandbox: createSandboxHost({ spawn: helper('sandbox') }),
    clock,
    timers: createTimers(),
    power: { onResume: listener => void powerMonitor.on('resume', listener) },
    ids: createIdGenerator(),
    logger,
    appInfo: {
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      platform: process.platform,
      languages: app.getPreferredSystemLanguages()
    }
  }
  return { ports, processHooks }
}
