/** Shared with the process that is killed, so without anything a test runner brings. */
import type { AuditVerification } from '@shared/schemas/audit'
import type { AuditEvent, AuditLog } from '../../../electron/ports'

export const vaultId = '11111111-1111-4111-8111-111111111111'
export const key = new Uint8Array(32).fill(42)
export const subject = '22222222-2222-4222-8222-222222222222'

export const created: AuditEvent = {
  type: 'credential.created',
  subject,
  data: { provider: 'wisphub-net', version: 1 }
}

/** The event that may wait for the disk. `status` makes one differ from the next. */
export const sent = (status = 200): AuditEvent => ({
  type: 'request.sent',
  subject,
  data: { method: 'GET', origin: 'https://api.example.com', credential: subject, status, failure: null }
})

/** A check of the whole log that nobody watches or ends. */
export const verified = (log: AuditLog): Promise<AuditVerification> =>
  log.verify(() => undefined, new AbortController().signal)
