/**
 * What the services need of the outside world, in their own words. Adapters implement these; tests use fakes that pass
 * the same contract suites. Nothing in here may name a library or a platform.
 */
import type { LocalizedText } from '@shared/schemas/common'
import type { Exchange, ExchangeSummary, FailureCode, Timings } from '@shared/schemas/exchange'
import type { Settings } from '@shared/schemas/settings'
import type { DamagedRow, UnavailableReason } from '@shared/schemas/vault'

/* ── The keychain ─────────────────────────────────────────────────────────────────────────────────────────────── */

/** Names one item. `vaultId` is a UUID, `name` is of `[a-z0-9.-]`, so that no two references ever collide. */
export interface SecretRef {
  vaultId: string
  name: string
}

/** `absent` is what the keychain said; whether it means missing or locked only the sentinel can tell. */
export type SecretRead =
  | { status: 'ok'; value: Uint8Array }
  | { status: 'absent' }
  /** The item is there and is not what we wrote. */
  | { status: 'corrupt' }
  | { status: 'unavailable'; reason: UnavailableReason }

/** `refused` means that the keychain works and would not take or drop the item: it is locked. */
export type SecretWrite =
  | { status: 'ok' }
  /** Written, and read back different. */
  | { status: 'unverified' }
  | { status: 'refused' }
  | { status: 'unavailable'; reason: UnavailableReason }

/**
 * Bytes under a name. Every write is read back before it counts. There is no listing, on purpose: enumeration crashes
 * on foreign or locked items, and the database is our index.
 */
export interface SecretStore {
  get(ref: SecretRef): Promise<SecretRead>
  set(ref: SecretRef, value: Uint8Array): Promise<SecretWrite>
  delete(ref: SecretRef): Promise<SecretWrite>
  /** Lets go of the helper at once; a call that hangs in the keychain must not hold up quitting. */
  close(): Promise<void>
}

/* ── The database ─────────────────────────────────────────────────────────────────────────────────────────────── */

export interface EnvironmentRow {
  id: string
  providerId: string
  name: string
  baseUrl: string
  production: boolean
  sandbox: boolean
}

export interface CredentialRow {
  id: string
  providerId: string
  environmentId: string
  label: string
  example: boolean
  createdAt: string
  updatedAt: string
  /** The version in use; null until the first one is active. */
  currentVersion: number | null
}

/** `pending` written, not yet in use · `active` in use · `retired` replaced, to be dropped · `deleting` on its way out */
export type VersionState = 'pending' | 'active' | 'retired' | 'deleting'

export interface VersionRow {
  credentialId: string
  version: number
  state: VersionState
  /** Keyed hash of the secret, hexadecimal. */
  fingerprint: string
  /** Set where the keychain item is a key and the secret itself lies here, encrypted under it. */
  envelope: Uint8Array | null
  createdAt: string
}

export interface ExchangeRow {
  exchange: Exchange
  /** Key of the sealed body file; null where there is no body. */
  bodyKey: Uint8Array | null
}

/** Rows that opened, and those that did not: a damaged row never hides the others. */
export interface Rows<Row> {
  rows: Row[]
  damaged: DamagedRow[]
}

export interface EnvironmentRepository {
  list(): Promise<Rows<EnvironmentRow>>
  put(row: EnvironmentRow): Promise<void>
}

export interface CredentialRepository {
  list(): Promise<Rows<CredentialRow>>
  listVersions(): Promise<Rows<VersionRow>>
  /** Throws `credential_not_found` or `row_damaged`. */
  get(id: string): Promise<CredentialRow>
  /** Oldest first. */
  versionsOf(credentialId: string): Promise<VersionRow[]>
  /** One transaction: the credential (new or changed) and its new pending version. */
  addPending(row: CredentialRow, version: VersionRow): Promise<void>
  /** One transaction: this version becomes active and current, the one before it retired. */
  activate(credentialId: string, version: number, at: string): Promise<void>
  setVersionState(credentialId: string, version: number, state: VersionState): Promise<void>
  /** One transaction: every version of it is marked as on its way out. */
  markDeleting(credentialId: string): Promise<void>
  deleteVersion(credentialId: string, version: number): Promise<void>
  /** The row of the credential and of every version. */
  delete(credentialId: string): Promise<void>
}

export interface ExchangeRepository {
  add(row: ExchangeRow): Promise<void>
  get(id: string): Promise<ExchangeRow>
  /** Newest first, those older than `before`. */
  list(before: string | null, limit: number): Promise<Rows<ExchangeSummary>>
  /** Ids beyond what may be kept, oldest first: more than `maxBytes` of bodies in all or more than `maxCount` rows. */
  overBudget(maxCount: number, maxBytes: number): Promise<string[]>
  delete(ids: string[]): Promise<void>
  deleteAll(): Promise<void>
}

export interface SettingsRepository {
  read(): Promise<Partial<Settings>>
  write(settings: Settings): Promise<void>
}

/** `memory` keeps nothing on disk. */
export type DatabaseLocation = { kind: 'file'; path: string } | { kind: 'memory' }

/**
 * One SQLite file with sealed columns. Errors: `database_unavailable` (not open, helper gone), `database_damaged`
 * (SQLite cannot read the file; it is kept), `row_damaged` (fields: table, id).
 */
export interface Database {
  /** Opens and migrates; a backup of the file is made before each migration. `dataKey` is 32 bytes. */
  open(location: DatabaseLocation, dataKey: Uint8Array): Promise<void>
  close(): Promise<void>
  environments: EnvironmentRepository
  credentials: CredentialRepository
  exchanges: ExchangeRepository
  settings: SettingsRepository
}

/* ── Bodies of responses ──────────────────────────────────────────────────────────────────────────────────────── */

export interface BodyWriter {
  write(chunk: Uint8Array): Promise<void>
  /** Makes the file whole and returns the key it was sealed under. */
  finish(): Promise<Uint8Array>
  discard(): Promise<void>
}

/** Chunk-sealed files, one a body, each under its own key. Throws `body_unavailable`. */
export interface BodyStore {
  create(id: string): Promise<BodyWriter>
  /** Bytes of the whole body. */
  size(id: string, key: Uint8Array): Promise<number>
  /** Up to `length` bytes from `offset`; fewer at the end. */
  read(id: string, key: Uint8Array, offset: number, length: number): Promise<Uint8Array>
  /** The whole body in order, for saving it elsewhere. */
  stream(id: string, key: Uint8Array): AsyncIterable<Uint8Array>
  delete(ids: string[]): Promise<void>
  deleteAll(): Promise<void>
}

/** Work on whole bodies that would block main; runs in a worker. */
export interface BodyFormatter {
  /** Indents JSON without touching a token: numbers keep their digits, keys their order and duplicates. */
  prettyPrintJson(
    text: Uint8Array
  ): Promise<{ ok: true; text: Uint8Array } | { ok: false; line: number; column: number }>
  close(): Promise<void>
}

/* ── The wire ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/** Exactly what is to be sent: nothing is added but what HTTP/1.1 demands. */
export interface WireRequest {
  method: string
  url: string
  headers: [name: string, value: string][]
  body: Uint8Array | null
}

export interface WireResponse {
  status: number
  statusText: string
  httpVersion: string
  headers: [name: string, value: string][]
  /** The request line and headers as they left. */
  requestHead: string
  requestBytes: number
  remoteAddress: string | null
  tls: { protocol: string; cipher: string; fingerprint: string } | null
  /** Filled while the exchange goes on; `end` comes with the last byte. */
  timings: Timings
  /** Bytes as they came, not decoded. Reading fails with a `TransportFailure`. */
  body: AsyncIterable<Uint8Array>
}

export class TransportFailure extends Error {
  readonly code: FailureCode
  /** What is known of the request that failed; null where it never left. */
  readonly attempt: Pick<WireResponse, 'requestHead' | 'requestBytes' | 'remoteAddress' | 'timings'> | null

  constructor(code: FailureCode, message: string, attempt: TransportFailure['attempt'] = null) {
    super(message)
    this.name = 'TransportFailure'
    this.code = code
    this.attempt = attempt
  }
}

/** One request, one response. No redirects, no retries, no decoding, no cookies, no proxy. */
export interface HttpTransport {
  /** `signal` ends it at any time; its reason (a `TransportFailure`) is thrown. */
  exchange(request: WireRequest, signal: AbortSignal): Promise<WireResponse>
}

/* ── The audit log ────────────────────────────────────────────────────────────────────────────────────────────── */

export type AuditEvent =
  | { type: 'vault.created'; data: { backend: string } }
  | { type: 'vault.opened'; data: { backend: string } }
  | { type: 'credential.created' | 'credential.deleted'; subject: string; data: { provider: string; version: number } }
  | { type: 'credential.mismatch' | 'credential.missing'; subject: string; data: { version: number } }
  | { type: 'credential.repaired'; subject: string; data: { outcome: string; version: number } }
  | {
      type: 'request.sent'
      subject: string
      data: { method: string; origin: string; credential: string | null; status: number | null; failure: string | null }
    }
  | { type: 'redirect.refused'; subject: string; data: { origin: string; reason: string } }

/** Append-only and fail closed: whoever cannot write the record must not do the deed. Throws `audit_unavailable`. */
export interface AuditLog {
  open(vaultId: string, key: Uint8Array): Promise<void>
  append(event: AuditEvent): Promise<void>
  close(): Promise<void>
}

/* ── Small things ─────────────────────────────────────────────────────────────────────────────────────────────── */

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

export interface Ports {
  secretStore: SecretStore
  /** For the vault that forgets everything. */
  memorySecretStore: SecretStore
  database: Database
  bodies: BodyStore
  bodyFormatter: BodyFormatter
  transport: HttpTransport
  audit: AuditLog
  vaultFiles: VaultFiles
  fileSaver: FileSaver
  sandbox: SandboxHost
  clock: Clock
  ids: IdGenerator
  logger: Logger
  appInfo: { version: string; electron: string; chromium: string; platform: string; languages: string[] }
}
