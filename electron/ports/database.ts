import type { CredentialAuthentication, CredentialDetails } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import type { Exchange, ExchangeSummary } from '@shared/schemas/exchange'
import type { RotationPlan, RotationRecord } from '@shared/schemas/rotation'
import type { Settings } from '@shared/schemas/settings'
import type { DamagedRow } from '@shared/schemas/vault'
import type { Worklist } from '@shared/schemas/worklist'
import type { Workspace } from '@shared/schemas/workspace'
import type { ConsumerRow, DestinationRow, DestinationWriteRow, OwnedRepository, PolicyRow } from './key-care'

export interface EnvironmentRow {
  id: string
  providerId: string
  name: string
  baseUrl: string
  production: boolean
  color: Environment['color']
  guard: Environment['guard']
  sandbox: boolean
}

export interface CredentialRow {
  id: string
  providerId: string
  environmentId: string
  label: string
  tags: string[]
  authentication: CredentialAuthentication
  details: CredentialDetails
  /** Origins beside its environment's to which the person let it travel. */
  origins: string[]
  example: boolean
  /** It may be in the wrong hands: nothing is sent with it. */
  disabled?: boolean
  createdAt: string
  updatedAt: string
  /** The version in use; null until the first one is active. */
  currentVersion: number | null
  /** Keyed hashes of secrets that it had before, newest first: what somebody finds again can be told to be an old one. */
  retired?: readonly string[]
}

/**
 * `pending` written, not yet in use · `active` in use · `retired` replaced, to be dropped · `deleting` on its way out ·
 * `staged` whole, and waits beside the one in use for a rotation · `retained` replaced, and kept for its grace
 */
export type VersionState = 'pending' | 'active' | 'retired' | 'deleting' | 'staged' | 'retained'

export interface VersionRow {
  credentialId: string
  version: number
  state: VersionState
  /** Keyed hash of the secret, hexadecimal. */
  fingerprint: string
  /** Set where the keychain item is a key and the secret itself lies here, encrypted under it. */
  envelope: Uint8Array | null
  createdAt: string
  /** When a rotation last moved it from one state to another; null where none has. */
  movedAt: string | null
}

/** A rotation, open or over: every step is written here before it is done and after. */
export interface RotationRow {
  id: string
  credentialId: string
  openedAt: string
  /** Null while it is open. */
  closedAt: string | null
  plan: RotationPlan
  record: RotationRecord
}

/** Many rotations under one word of a person. */
export interface WorklistRow {
  id: string
  openedAt: string
  /** Null while something of it is left to do. */
  closedAt: string | null
  worklist: Worklist
}

/** A create of a key at a provider that was sent and has not come to an end that is known. */
export interface KeyCreateRow {
  id: string
  environmentId: string
  /** The name that was asked for. */
  name: string
  sentAt: string
  /** When it was given up; null where the app ended before. */
  lostAt: string | null
  /** Ids of all keys at the provider just before. */
  idsBefore: string[]
  /** How far the provider's clock is ahead, in milliseconds; null where it is unknown. */
  skewMs: number | null
  /** The id that the answer gave it; null while there is none. */
  keyId: string | null
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
  /** With what is noted of creates in it. Throws where a credential is still in it. */
  delete(id: string): Promise<void>
}

export interface CredentialRepository {
  list(): Promise<Rows<CredentialRow>>
  listVersions(): Promise<Rows<VersionRow>>
  /** Throws `credential_not_found` or `row_damaged`. */
  get(id: string): Promise<CredentialRow>
  /** Changes what is noted of a credential; its version stays. Throws `credential_not_found`. */
  update(row: Omit<CredentialRow, 'currentVersion'>): Promise<void>
  /** Null where there is none; throws `row_damaged`. */
  getVersion(credentialId: string, version: number): Promise<VersionRow | null>
  /** Oldest first. */
  versionsOf(credentialId: string): Promise<VersionRow[]>
  /** One transaction: the credential (new or changed) and its new pending version. */
  addPending(row: CredentialRow, version: VersionRow): Promise<void>
  /** One transaction: this version becomes active and current, the one before it retired. */
  activate(credentialId: string, version: number, at: string): Promise<void>
  /** One transaction: as `activate`, and the one before it is `left` as said instead of retired. */
  exchange(credentialId: string, version: number, left: 'retained' | 'staged', at: string): Promise<void>
  /** `at` where a rotation moves it. */
  setVersionState(credentialId: string, version: number, state: VersionState, at?: string): Promise<void>
  /** One transaction: every version of it is marked as on its way out. */
  markDeleting(credentialId: string): Promise<void>
  deleteVersion(credentialId: string, version: number): Promise<void>
  /** The row of the credential and of every version. */
  delete(credentialId: string): Promise<void>
}

export interface KeyCreateRepository {
  list(): Promise<Rows<KeyCreateRow>>
  /** New or changed; throws where there is no such environment. */
  put(row: KeyCreateRow): Promise<void>
  delete(id: string): Promise<void>
}

export interface RotationRepository {
  /** In the order in which they were opened. */
  list(): Promise<Rows<RotationRow>>
  /** Null where there is none; throws `row_damaged`. */
  get(id: string): Promise<RotationRow | null>
  /** New or changed; durable once it answers. */
  put(row: RotationRow): Promise<void>
}

export interface WorklistRepository {
  list(): Promise<Rows<WorklistRow>>
  put(row: WorklistRow): Promise<void>
}

/**
 * How a secret manager is reached, beside the access itself, which lies in the keychain. `accesses` are the numbers of all
 * items that may lie there, noted before they are written; `access` is the one that counts, null while there is none.
 */
export interface SecretManagerRow {
  id: string
  label: string
  region: string
  endpoint: string | null
  accessKeyEnd: string
  hasSessionToken: boolean
  access: number | null
  accesses: number[]
}

export interface SecretManagerRepository {
  list(): Promise<Rows<SecretManagerRow>>
  put(row: SecretManagerRow): Promise<void>
  delete(id: string): Promise<void>
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

export interface WorkspaceRepository {
  read(): Promise<Workspace>
  write(workspace: Workspace): Promise<void>
}

/** `memory` keeps nothing on disk. */
export type DatabaseLocation = { kind: 'file'; path: string } | { kind: 'memory' }

/**
 * One SQLite file with sealed columns. Errors: `database_unavailable` (not open, helper gone), `database_damaged`
 * (SQLite cannot read the file; it is kept), `row_damaged` (fields: table, id).
 */
export interface Database {
  /**
   * Opens and migrates; a backup of the file is made before each migration. `dataKey` is 32 bytes. `readOnly` where
   * the file is damaged: what can be read is read, every write throws `database_damaged`.
   */
  open(location: DatabaseLocation, dataKey: Uint8Array): Promise<{ readOnly: boolean }>
  close(): Promise<void>
  environments: EnvironmentRepository
  credentials: CredentialRepository
  keyCreates: KeyCreateRepository
  rotations: RotationRepository
  worklists: WorklistRepository
  policies: OwnedRepository<PolicyRow>
  consumers: OwnedRepository<ConsumerRow>
  destinations: OwnedRepository<DestinationRow>
  destinationWrites: OwnedRepository<DestinationWriteRow>
  secretManagers: SecretManagerRepository
  exchanges: ExchangeRepository
  settings: SettingsRepository
  workspace: WorkspaceRepository
}
