import type { LocalizedText } from '@shared/schemas/common'

export interface Clock {
  /** The wall clock, ISO 8601 in UTC. */
  now(): string
  /** Milliseconds that only grow, for durations. */
  monotonic(): number
}

/** Calls back once, some milliseconds later; the returned function calls it off. It keeps no process alive. */
export interface Timers {
  after(milliseconds: number, callback: () => void): () => void
}

/** The computer's own power states. */
export interface Power {
  /** Runs after each wake from sleep. */
  onResume(listener: () => void): void
}

export interface IdGenerator {
  /** A random UUID. */
  next(): string
}

/** Text only, already redacted by the adapter. */
export interface Logger {
  info(message: string, details?: Record<string, unknown>): void
  warn(message: string, details?: Record<string, unknown>): void
  error(message: string, error: unknown): void
}

/** What says that a vault exists, in clear text beside the database. */
export interface VaultHeader {
  format: 1
  vaultId: string
  backend: 'keychain' | 'passphrase'
  /** SHA-256 of the sentinel item, hexadecimal. */
  sentinelHash: string
  createdAt: string
}

export interface VaultFiles {
  /** Paths, for messages to people. */
  readonly headerPath: string
  readonly databasePath: string
  readHeader(): Promise<{ status: 'ok'; header: VaultHeader } | { status: 'absent' } | { status: 'damaged' }>
  /** Durable and atomic: temporary file, fsync, rename, fsync of the folder. */
  writeHeader(header: VaultHeader): Promise<void>
  databaseExists(): Promise<boolean>
  /** Makes the folders that the vault needs and closes them to others. Throws what the file system throws. */
  prepareFolders(): Promise<void>
  /**
   * Moves every file of the vault into a folder named after the instant and returns its path. Deletes nothing; cut
   * short, the vault is still found damaged. Throws what the file system throws.
   */
  setAside(instant: string): Promise<string>
}

/** Notifications of the operating system. Where there are none, nothing happens. */
export interface Notifier {
  /** `onOpen` runs when the person follows it. */
  notify(title: string, body: string, onOpen: () => void): void
}

/** The person's own browser. */
export interface Browser {
  /** For a URL that was shown first, and nothing but http(s). */
  open(url: string): Promise<void>
}

/** The system's clipboard. Only main touches it. */
export interface Clipboard {
  readText(): Promise<string>
  /** Where the platform knows such a thing, marked so that clipboard histories leave it out. */
  writeSecret(text: string): Promise<void>
  /** For what is no secret: it stays. */
  writeText(text: string): Promise<void>
  clear(): Promise<void>
}

/**
 * Files that a person brings in. Throws `import_unreadable` (fields: reason: not_found, too_large, not_a_file, io).
 * `delete` throws it with `changed` where the file is not the one with these bytes any more.
 */
export interface ImportFiles {
  /** Asks the person for one; null when they thought better of it. */
  choose(): Promise<string | null>
  /** `sha256` is of the bytes, hexadecimal. */
  read(path: string): Promise<{ name: string; bytes: Uint8Array; sha256: string; readableByOthers: boolean }>
  delete(path: string, sha256: string): Promise<void>
}

/** The keys in a file of our own, under a passphrase; its `SecretStore` answers `refused` and `absent` while locked. */
export interface PassphraseVault {
  /** True where it cannot be told, too: only a plain "no such file" allows a new one. */
  exists(): Promise<boolean>
  /** Makes the file; throws `passphrase_too_short`, `vault_unavailable`. Leaves it unlocked. Never replaces one. */
  create(vaultId: string, passphrase: string): Promise<void>
  /**
   * Throws `vault_unavailable` where the file cannot be read. Takes about a second, off the main thread. `outdated`:
   * the file is whole and not the last one that was written.
   */
  unlock(vaultId: string, passphrase: string): Promise<'ok' | 'wrong' | 'damaged' | 'outdated'>
  /** Forgets its key. */
  lock(): void
  readonly filePath: string
}

/** Asks the person where a file should go and streams it there. */
export interface FileSaver {
  save(suggestedName: string, content: AsyncIterable<Uint8Array>): Promise<string | null>
}

/** One emulated API: where it listens, and keys it knows. The first one works for everything. */
export interface SandboxApi {
  origin: string
  exampleKeys: {
    label: LocalizedText
    secret: string
    /** Of the provider's ways, where it is not the first. */
    methodId?: string
    fields?: Record<string, string>
  }[]
}

/** The emulators, in a process of their own. */
export interface SandboxHost {
  /** By provider id. A wished port that is taken is replaced by a free one. Throws `sandbox_failed`. */
  start(wishedPorts: Record<string, number>): Promise<Record<string, SandboxApi>>
  stop(): Promise<void>
  onExit(listener: () => void): void
}
