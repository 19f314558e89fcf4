/** What the service of the scoped keys offers to the window and to the other services. */
import type {
  CreatedScopedKey,
  CreateScopedKey,
  EditScopedKey,
  OrphanSearch,
  RevokeScopedKey,
  ScopedKey,
  ScopedKeyList
} from '@shared/schemas/scoped-key'

export interface ScopedKeyService {
  /**
   * Throws `session_missing` and `scoped_key_failed` (fields: status, reason, exchangeId, retryAt), as all of them; where
   * there is a `signal`, it ends the call.
   */
  list(environmentId: string, signal?: AbortSignal): Promise<ScopedKeyList>
  /** Throws `confirmation_needed` for broad scopes, and `scoped_key_lost` where a key may have been made. */
  create(input: CreateScopedKey): Promise<CreatedScopedKey>
  /**
   * As `create`, for a service that keeps the secret in its own way: `keep` is called once with it, and has noted what
   * the key is before it ends.
   */
  make(input: CreateScopedKey, keep: (made: MadeKey) => Promise<void>, signal?: AbortSignal): Promise<ScopedKey>
  /** Revokes every key of this very name but one: what lost creates have left, where the name is nobody else's. */
  sweep(environmentId: string, name: string, keepId: string | null, signal?: AbortSignal): Promise<void>
  /** Revokes one by its id; done where it is not there any more. For a service that knows which it is. */
  revokeById(environmentId: string, keyId: string, signal?: AbortSignal): Promise<void>
  edit(input: EditScopedKey): Promise<ScopedKey>
  /** Tells which credentials were this key. Throws `scoped_key_name_differs`. */
  revoke(input: RevokeScopedKey): Promise<{ credentialIds: string[] }>
  findOrphans(environmentId: string): Promise<OrphanSearch>
  /** A lost create is no longer reported; does nothing where there is no such one. */
  settle(environmentId: string, lostCreateId: string): Promise<void>
  /** Throws `invalid_input` (fields: credentialId or keyId). */
  link(environmentId: string, keyId: string, credentialId: string | null): Promise<void>
  suggest(environmentId: string, endpointIds: readonly string[]): Promise<{ scopes: string[] | null }>
}

/** A key as its provider made it, with the secret that is shown only once. */
export interface MadeKey {
  key: ScopedKey
  secret: string
}
