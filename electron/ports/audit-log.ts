import type { AuditVerification } from '@shared/schemas/audit'

export type AuditEvent =
  | { type: 'vault.created'; data: { backend: string } }
  | { type: 'vault.opened'; data: { backend: string } }
  | { type: 'credential.created' | 'credential.deleted'; subject: string; data: { provider: string; version: number } }
  | {
      type:
        | 'credential.updated'
        | 'credential.replaced'
        | 'credential.revealed'
        | 'credential.copied'
        | 'credential.kept'
        | 'credential.imported'
        | 'credential.staged'
        | 'credential.version_deleted'
        | 'credential.disabled'
        | 'credential.enabled'
      subject: string
      data: { provider: string; version: number }
    }
  /** Each step of a rotation, before it is done and after, and what a person said; `subject` is the rotation. */
  | {
      type: 'rotation.opened' | 'rotation.step' | 'rotation.said' | 'rotation.closed'
      subject: string
      data: { credential: string; deed: string; phase: string; fault: string | null }
    }
  /** `used` is written before anything is sent to it: `purpose` says what for. */
  | {
      type: 'secret_manager.added' | 'secret_manager.updated' | 'secret_manager.removed'
      subject: string
      data: { origin: string }
    }
  | { type: 'secret_manager.used'; subject: string; data: { origin: string; purpose: string } }
  /** What a person said is written before it counts; `closed` follows the last of its keys. */
  | {
      type: 'worklist.opened' | 'worklist.continued' | 'worklist.stopped' | 'worklist.closed'
      subject: string
      data: { keys: number; done: number }
    }
  | { type: 'credential.origin_allowed' | 'credential.origin_forgotten'; subject: string; data: { origin: string } }
  /** Written before a file of a service is touched, and again once it reads back; `subject` is the credential. */
  | {
      type:
        | 'destination.write_asked'
        | 'destination.written'
        | 'destination.undo_asked'
        | 'destination.undone'
        | 'destination.added'
        | 'destination.removed'
      subject: string
      data: { destination: string; kind: string; version: number }
    }
  | {
      type: 'consumer.added' | 'consumer.updated' | 'consumer.removed' | 'consumer.reloaded' | 'consumer.confirmed'
      subject: string
      data: { consumer: string }
    }
  | { type: 'consumer.checked'; subject: string; data: { consumer: string; outcome: string } }
  | { type: 'policy.updated' | 'policy.snoozed' | 'policy.woken'; subject: string; data: { days: number } }
  /** Written before the key is tried. */
  | { type: 'credential.tested'; subject: string; data: { provider: string } }
  /** The access token was put into the clipboard; the refresh token went into the keychain, or out of it. */
  | {
      type: 'token.copied' | 'token.refresh_kept' | 'token.refresh_dropped'
      subject: string
      data: { provider: string }
    }
  /** Written before it is asked for, and again once it is known; `subject` is the environment. */
  | {
      type:
        | 'scoped_key.create_asked'
        | 'scoped_key.created'
        | 'scoped_key.lost'
        | 'scoped_key.settled'
        | 'scoped_key.edit_asked'
        | 'scoped_key.revoke_asked'
        | 'scoped_key.revoked'
      subject: string
      data: { provider: string; origin: string }
    }
  /** A session goes out with a request: written before. */
  | { type: 'session.used'; subject: string; data: { method: string; origin: string } }
  /** Written before a password leaves; `subject` is the environment. */
  | {
      type:
        | 'session.login'
        | 'session.register'
        | 'session.logout'
        | 'session.password_kept'
        | 'session.password_dropped'
      subject: string
      data: { provider: string; origin: string }
    }
  | {
      type: 'environment.created' | 'environment.updated' | 'environment.deleted'
      subject: string
      data: { origin: string; guard: string }
    }
  /** The key of a token exchange or of a probe goes out as any other: `request.authorized` stands beside these. */
  /** Without a secret: the record says what of a call was handed on. */
  | { type: 'exchange.shared'; subject: string; data: { to: string; parts: string; bodies: string } }
  | { type: 'import.finished'; data: { format: string; saved: number; failed: number } }
  | { type: 'import.file_deleted'; data: { format: string } }
  | { type: 'vault.locked'; data: { backend: string } }
  /** Nothing can be recorded while locked: how often it was tried stands in one record after the next unlock. */
  | { type: 'vault.unlock_failed'; data: { backend: string; attempts: number } }
  | { type: 'audit.verified'; data: { result: string; records: number } }
  | { type: 'sender.refused'; data: { command: string } }
  | { type: 'credential.mismatch' | 'credential.missing'; subject: string; data: { version: number } }
  | { type: 'credential.repaired'; subject: string; data: { outcome: string; version: number } }
  /** Written before a secret leaves; when it cannot be written, the secret stays. */
  | { type: 'request.authorized'; subject: string; data: { method: string; origin: string; credential: string } }
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
  /** Reads everything anew and checks it; ends with `cancelled` when `signal` says so. Works off the main thread. */
  verify(onProgress: (records: number) => void, signal: AbortSignal): Promise<AuditVerification>
  close(): Promise<void>
}
