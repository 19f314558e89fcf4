import type { LocalizedText } from '@shared/schemas/common'

export interface Clock {
  /** The wall clock, ISO 8601 in UTC. */
  now(): string
  /** Milliseconds that only grow, for durations. */
  monotonic(): number
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
  backend: 'keychain'
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
}

/** Asks the person where a file should go and streams it there. */
export interface FileSaver {
  save(suggestedName: string, content: AsyncIterable<Uint8Array>): Promise<string | null>
}

/** One emulated API: where it listens, and keys it knows. The first one works for everything. */
export interface SandboxApi {
  origin: string
  exampleKeys: { label: LocalizedText; secret: string }[]
}

/** The emulators, in a process of their own. */
export interface SandboxHost {
  /** By provider id. A wished port that is taken is replaced by a free one. Throws `sandbox_failed`. */
  start(wishedPorts: Record<string, number>): Promise<Record<string, SandboxApi>>
  stop(): Promise<void>
  onExit(listener: () => void): void
}
