/** How a cloud's secret manager is reached: what a person gave, and nothing that lies about on the computer. */
export interface SecretManagerAccess {
  region: string
  /** An origin; null for the region's own. */
  endpoint: string | null
  accessKeyId: string
  secretAccessKey: string
  sessionToken: string | null
}

/** The document that a cloud's secret manager holds under one name. */
export interface ManagedSecret {
  text: string
  /** Names this version of it. */
  versionId: string
}

/**
 * `not_found` no such secret or version · `wrong_key` the access is none, or is over · `not_allowed` it is one, and may not
 * do this · `not_a_text` the secret is binary · `unusable` it is on its way out, or its encryption key cannot be used ·
 * `unreachable` nobody answers · `certificate` the one who answers does not prove to be it · `timed_out` · `io` the rest
 */
export type SecretManagerReason =
  | 'not_found'
  | 'wrong_key'
  | 'not_allowed'
  | 'not_a_text'
  | 'too_large'
  | 'unusable'
  | 'throttled'
  | 'unreachable'
  | 'certificate'
  | 'timed_out'
  | 'io'

/**
 * A cloud's secret manager. Throws `secret_manager_failed` (fields: reason), `send_cancelled`, and `destination_changed`
 * where another version is in use than was expected.
 */
export interface SecretManager {
  /** Names alone, a page of them; `after` is what the page before gave as `next`. */
  names(after: string | null, most: number, signal: AbortSignal): Promise<{ names: string[]; next: string | null }>
  read(name: string, signal: AbortSignal): Promise<ManagedSecret>
  /** `changeId` makes it one change, however often it is sent, and names the version that it makes. */
  write(
    name: string,
    text: string,
    expectedVersionId: string,
    changeId: string,
    signal: AbortSignal
  ): Promise<{ versionId: string }>
  /** Makes an earlier version the one in use again. */
  restore(name: string, versionId: string, expectedVersionId: string, signal: AbortSignal): Promise<void>
}

/** Nothing is sent until it is asked something. */
export type ConnectSecretManager = (access: SecretManagerAccess) => SecretManager
