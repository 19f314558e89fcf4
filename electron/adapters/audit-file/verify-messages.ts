import type { AuditReport } from './verify-files'

/** What the worker says: how far it is, and at last one of the other two. */
export type VerifyMessage =
  | { kind: 'progress'; records: number }
  | { kind: 'report'; report: AuditReport }
  /** `code` is the system's, such as `EACCES`. */
  | { kind: 'failure'; message: string; code: string | undefined }
