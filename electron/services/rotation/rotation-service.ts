/** What the service of the rotations offers to the window and to the other services. */
import type { ClosedReason } from '@shared/schemas/consumer'
import type { DestinationWrite } from '@shared/schemas/destination'
import type {
  Confirmation,
  CredentialVersion,
  Rotation,
  RotationOutlook,
  StartRotation
} from '@shared/schemas/rotation'
import type { SecretSource } from '@shared/schemas/secret'

/** All throw `rotation_not_found`, `rotation_out_of_turn`, and `audit_unavailable` before anything is done. */
export interface RotationService {
  /** Newest first. */
  list(): Promise<Rotation[]>
  get(id: string): Promise<Rotation>
  versionsOf(credentialId: string): Promise<CredentialVersion[]>
  /** What it would be; nothing is begun. */
  outlook(credentialId: string): Promise<RotationOutlook>
  /** Throws `rotation_open`, `rotation_refused` (reason: temporary, not_linked), `session_missing`. */
  start(input: StartRotation, as?: { id: string; worklistId: string }): Promise<Rotation>
  /**
   * As far as it gets; what went wrong is told in the answer. A provider that wants to be left alone until some hour is not
   * asked before.
   */
  proceed(id: string): Promise<Rotation>
  /** Continues those that the last start found cut short. */
  proceedInterrupted(): Promise<Rotation[]>
  /** The new key of a guided one. Throws `secret_rejected`, `rotation_refused` (reason: same_key). */
  paste(id: string, source: SecretSource): Promise<Rotation>
  confirmConsumer(id: string, consumerId: string, how: Confirmation['how'], reason: string): Promise<Rotation>
  withdrawConsumer(id: string, consumerId: string): Promise<Rotation>
  /** Why the key that is to go may not go yet; empty where it waits for something else. */
  whyHeld(id: string): Promise<ClosedReason[]>
  /** The person has removed the key that is to go on the provider's page. */
  confirmRemoval(id: string, reason: string): Promise<Rotation>
  /** `holds` false says the opposite of what the step wanted to see. */
  vouch(id: string, holds: boolean, reason: string): Promise<Rotation>
  undo(id: string, reason: string): Promise<Rotation>
  /** All is at hand for a swap in one step. */
  confirmPreparation(id: string): Promise<Rotation>
  /** Ends the call that is under way; the step that it belongs to fails as cancelled. */
  cancel(id: string): Promise<Rotation>
  /** In the person's own browser. Throws `rotation_refused` (reason: no_key_page). */
  openKeyPage(id: string): Promise<void>
  /**
   * As in the service of destinations; while the key is being replaced, the write is part of the journal, and what is waited
   * for is looked at again.
   */
  writeDestination(id: string, version: number | null, token: string): Promise<DestinationWrite | null>
  undoDestination(writeId: string): Promise<DestinationWrite>
  /** What is known of consumers or destinations has changed: rotations that wait for them go on where they can. */
  evidenceChanged(): Promise<void>
  /** Nothing is sent with a disabled key. Throws `rotation_open` where a rotation decides that. */
  setDisabled(credentialId: string, disabled: boolean): Promise<void>
  /**
   * Deletes versions that are kept for a rotation whose journal cannot be read any more: they would keep the key from
   * being replaced for ever. Throws `rotation_open` where there is one.
   */
  release(credentialId: string): Promise<void>
}
