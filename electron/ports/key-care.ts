/** Rows of the database that belong to a credential and go with it. */
import type { Consumer } from '@shared/schemas/consumer'
import type { Snooze } from '@shared/schemas/debt'
import type { Destination, DestinationWriteState } from '@shared/schemas/destination'
import type { DamagedRow } from '@shared/schemas/vault'

export interface OwnedRow {
  id: string
  credentialId: string
}

export interface OwnedRepository<Row extends OwnedRow> {
  /** In the order in which they were added; a damaged row never hides the others. */
  list(): Promise<{ rows: Row[]; damaged: DamagedRow[] }>
  /** New or changed; throws where there is no such credential. */
  put(row: Row): Promise<void>
  delete(id: string): Promise<void>
}

/** What is owed to a credential; its id is that of the credential. */
export interface PolicyRow extends OwnedRow {
  maxAgeDays: number
  snooze: Snooze | null
  /** What the provider told, when it was asked last; null for never. */
  observation: {
    at: string
    createdAt: string | null
    lastUsedAt: string | null
    expiresAt: string | null
    broadScopes: string[]
  } | null
  /** Reminders that were told, the last of each kind. */
  told: { kind: 'expiry' | 'rotation'; on: string; stage: number; day: string }[]
}

export type ConsumerRow = Consumer
export type DestinationRow = Destination

/** Written before anything is touched, with all that puts it back. */
export interface DestinationWriteRow extends OwnedRow {
  destinationId: string
  /** The version of the credential that was written. */
  version: number
  file: string
  state: DestinationWriteState
  at: string
  /**
   * What stood there: base64, its stamp, and its rights. Null bytes: there was no file, or what stood there is kept where it
   * stood. Null altogether: let go of, or never needed. A stamp is the SHA-256 of a file, the id of a version elsewhere.
   */
  before: { bytes: string | null; stamp: string | null; mode: number | null } | null
  after: { stamp: string; mode: number | null }
}
