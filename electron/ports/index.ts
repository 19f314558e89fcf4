/**
 * What the services need of the outside world, in their own words. Adapters implement these; tests use fakes that pass
 * the same contract suites. Nothing in here may name a library or a platform.
 */

import type { AppInfo } from '@shared/schemas/settings'
import type { AuditLog } from './audit-log'
import type { BodyFormatter, BodyStore } from './bodies'
import type { BodyComparer } from './body-comparer'
import type { ConnectionInspector } from './connection-inspector'
import type { Database, DatabaseLocation } from './database'
import type { DestinationFiles } from './destination-files'
import type { ContentDecoder, HttpTransport } from './http-transport'
import type { PastedReader } from './pasted-reader'
import type { ConnectSecretManager } from './secret-manager'
import type { SecretStore } from './secret-store'
import type {
  Browser,
  Clipboard,
  Clock,
  FileSaver,
  IdGenerator,
  ImportFiles,
  Logger,
  Notifier,
  PassphraseVault,
  Power,
  SandboxHost,
  Timers,
  VaultFiles
} from './system'

export * from './audit-log'
export * from './bodies'
export * from './body-comparer'
export * from './connection-inspector'
export * from './database'
export * from './destination-files'
export * from './http-transport'
export * from './key-care'
export * from './pasted-reader'
export * from './secret-manager'
export * from './secret-store'
export * from './system'

/** Where a vault keeps things: on this machine for good, or in memory until the app quits. */
export interface VaultBackend {
  secretStore: SecretStore
  location: DatabaseLocation
  bodies: BodyStore
  audit: AuditLog
}

export interface Ports {
  backends: { keychain: VaultBackend; passphrase: VaultBackend; memory: VaultBackend }
  passphraseVault: PassphraseVault
  database: Database
  bodyFormatter: BodyFormatter
  bodyComparer: BodyComparer
  pastedReader: PastedReader
  /** Files with a call in them: larger ones than those with keys. */
  pastedFiles: Pick<ImportFiles, 'choose' | 'read'>
  transport: HttpTransport
  connectionInspector: ConnectionInspector
  decoder: ContentDecoder
  vaultFiles: VaultFiles
  fileSaver: FileSaver
  importFiles: ImportFiles
  destinationFiles: DestinationFiles
  connectSecretManager: ConnectSecretManager
  clipboard: Clipboard
  browser: Browser
  notifier: Notifier
  sandbox: SandboxHost
  clock: Clock
  timers: Timers
  power: Power
  ids: IdGenerator
  logger: Logger
  appInfo: AppInfo
}
