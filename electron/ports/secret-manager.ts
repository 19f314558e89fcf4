/** The document that a cloud's secret manager holds under one name. */
export interface ManagedSecret {
  text: string
  /** Names this version of it. */
  versionId: string
}

/**
 * A cloud's secret manager. Throws `destination_failed` (fields: reason: not_found, not_allowed, not_a_text, too_large,
 * throttled, unreachable, io) and `destination_changed` where another version stands there than was expected.
 */
export interface SecretManager {
  read(name: string): Promise<ManagedSecret>
  /** `changeId` makes it one change, however often it is sent. Answers the version that was made. */
  write(name: string, text: string, expectedVersionId: string, changeId: string): Promise<{ versionId: string }>
  /** Makes an earlier version the one in use again. */
  restore(name: string, versionId: string, expectedVersionId: string): Promise<void>
}
