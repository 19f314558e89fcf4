/** What the other services and the handlers may ask of credentials. */
import type {
  CreateCredential,
  CredentialAuthentication,
  CredentialSummary,
  UpdateCredential
} from '@shared/schemas/credential'
import type { SecretSource } from '@shared/schemas/secret'
import type { CredentialRow } from '../../ports'
import type { CredentialVersions } from './versions'

/** A secret that was read for one use, with what identifies it to people. */
export interface UsableCredential {
  /** Its way of authentication in full. */
  row: CredentialRow
  fingerprint: string
  secret: Uint8Array
}

export interface ExampleCredential {
  providerId: string
  environmentId: string
  label: string
  secret: string
  methodId?: string | undefined
  fields?: Record<string, string> | undefined
}

export interface CredentialService {
  list(): Promise<CredentialSummary[]>
  /** Throws `credential_invalid`, `secret_rejected`, `secret_not_saved`; then nothing is left of it. */
  create(input: CreateCredential, origin?: 'person' | 'file'): Promise<CredentialSummary>
  /** An example of the sandbox; does nothing when the same one is there already. */
  createExample(example: ExampleCredential): Promise<CredentialSummary>
  update(input: UpdateCredential): Promise<CredentialSummary>
  /** Which key at the provider it is; null where that is not known (any more). */
  linkKey(id: string, keyId: string | null): Promise<CredentialSummary>
  /** A new version of the secret; the one before counts until the new one reads back. Throws `rotation_open`. */
  replaceSecret(id: string, source: SecretSource): Promise<CredentialSummary>
  /** Saves a temporary one for good, under the same id. */
  keep(id: string): Promise<CredentialSummary>
  check(id: string): Promise<CredentialSummary>
  /** Milliseconds in which it can be undone; the vault still holds the key until then. Throws `rotation_open`. */
  delete(id: string): Promise<{ undoWithin: number }>
  /** Throws `credential_not_found` when the time is over. */
  undoDelete(id: string): Promise<CredentialSummary>
  /** Carries out now what could still be undone. */
  finishDeletions(): Promise<void>
  /** Throws `credential_invalid` (fields: origin) for what is no http(s) origin. */
  allowOrigin(id: string, origin: string): Promise<CredentialSummary>
  forgetOrigin(id: string, origin: string): Promise<CredentialSummary>
  /** Reads the secret for a send. Throws `secret_missing`, `secret_mismatch`, `secret_unreadable`. */
  use(id: string): Promise<UsableCredential>
  /** Every secret there is, for a last look at what leaves; the caller wipes them. Throws `vault_unavailable`. */
  allSecrets(): Promise<{ name: string; value: Uint8Array }[]>
  /** As it would be saved. Throws `secret_rejected` for what cannot be sent. */
  encodeSecret(text: string, providerId: string, authentication: CredentialAuthentication): Uint8Array
  /** The versions beside the one in use. */
  readonly versions: CredentialVersions
  /** Every credential with the very same secret. */
  rowsLike(secret: Uint8Array): Promise<CredentialRow[]>
  /** Every other credential with the very same secret as this one. */
  othersLike(id: string): Promise<CredentialRow[]>
  /** Every credential that had it before and has another one now. */
  formerlyLike(secret: Uint8Array): Promise<CredentialRow[]>
  /** The label of a credential with the very same secret, null where there is none. */
  labelOf(secret: Uint8Array): Promise<string | null>
  /** `labelOf` for many at once, as the vault stands now. */
  labelFinder(): Promise<(secret: Uint8Array) => string | null>
  /** Whose key a secret is or was, for many at once; `fingerprint` as people see it. */
  keyFinder(): Promise<
    (secret: Uint8Array) => { fingerprint: string; found: { row: CredentialRow; isCurrent: boolean }[] }
  >
}
