import type { UnavailableReason } from '@shared/schemas/vault'

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

/** `prompt`: the keychain may be asking the person for a password, so wait for as long as that takes. */
export type Patience = 'prompt'

/**
 * Bytes under a name. Every write is read back before it counts. There is no listing, on purpose: enumeration crashes
 * on foreign or locked items, and the database is our index.
 */
export interface SecretStore {
  get(ref: SecretRef, patience?: Patience): Promise<SecretRead>
  set(ref: SecretRef, value: Uint8Array, patience?: Patience): Promise<SecretWrite>
  /** `ok` of a locked keychain means nothing: read the sentinel afterwards. */
  delete(ref: SecretRef): Promise<SecretWrite>
  /** Lets go of the helper at once; a call that hangs in the keychain must not hold up quitting. */
  close(): Promise<void>
}
