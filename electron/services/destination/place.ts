/**
 * What a destination is written to: a file, or a secret of a secret manager. Each has a stamp that tells one state of it from
 * any other: of a file the hash of its bytes, of a secret the id of the version in use.
 */
import type { DestinationWriteRow } from '../../ports'

/** Nobody but the account of the service reads it from then on. */
export const writtenMode = 0o600

export interface Standing {
  /** Where it is: the file itself, where the path leads over links. */
  file: string
  throughLink: boolean
  /** Null where there is none yet. */
  content: { bytes: Uint8Array; stamp: string } | null
  /** Permission bits; null where there are none. */
  mode: number | null
}

export interface Place {
  /** False where what was asked for may still come about after nobody answered. */
  isSure: boolean
  look(): Promise<Standing>
  /** What is kept, so that it can be put back, and what will stand there. */
  noteOf(standing: Standing, bytes: Uint8Array, changeId: string): Pick<DestinationWriteRow, 'before' | 'after'>
  /** What was noted comes about. Throws `destination_changed` where something else stands there by now. */
  replace(row: DestinationWriteRow, bytes: Uint8Array): Promise<void>
  /** What stood there before comes back. Throws as `replace`. */
  putBack(row: DestinationWriteRow): Promise<void>
  /** Removes what a change that was cut short may have left. */
  discard(row: DestinationWriteRow): Promise<void>
}
