export type AuditEvent =
  | { type: 'vault.created'; data: { backend: string } }
  | { type: 'vault.opened'; data: { backend: string } }
  | { type: 'credential.created' | 'credential.deleted'; subject: string; data: { provider: string; version: number } }
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
  close(): Promise<void>
}
