/**
 * The audit log on disk: JSON lines that nobody can change, drop or reorder without the chain of MACs showing it
 * (`domain/audit-chain.ts`), nor cut off at the end without the head in the keychain showing it. It is tamper-evident,
 * not tamper-proof: whoever is the same user and can read the keychain can forge it.
 */
import type { AuditLog } from '../../ports'
import { notOpen, orAuditFailure } from './audit-failure'
import { acceptEvent } from './event-schema'
import { createQueue } from './queue'
import type { AuditCondition } from './resume'
import { openSession, type Session, type SessionOptions } from './session'
import { toVerification } from './verification'

export type { Head, HeadStore } from './head'
export { createKeychainHead } from './keychain-head'
export { createMemoryAudit } from './memory-audit'
export type { AuditCondition } from './resume'
export { type AuditVerifier, verifyInProcess } from './verification'
export { type AuditReport, verifyAuditDirectory } from './verify-files'
export { createWorkerVerifier } from './verify-worker'

export type AuditFileOptions = Omit<SessionOptions, 'maxFileBytes'> & { maxFileBytes?: number }

export interface AuditFile extends AuditLog {
  /** How the log was found when it was opened; null while it is not. */
  condition(): AuditCondition | null
}

/**
 * The log as files. `append` returns when the record is on disk, but for `request.sent`, which may take up to a second
 * longer. All methods throw `audit_unavailable` with `reason` (disk_full, read_only, other). `open` also throws where
 * the head cannot be read or written; opening an open log closes the former one first. An event about a secret also
 * throws where the head cannot follow: its record may then stand although the deed was refused. `close` always lets go
 * of the files, and throws where the end of the log could not be made safe.
 */
export const createAuditFile = ({ maxFileBytes = 10 * 1024 * 1024, ...options }: AuditFileOptions): AuditFile => {
  const gate = createQueue()
  let session: Session | null = null

  const end = async (): Promise<void> => {
    const ending = session
    session = null
    await ending?.close()
  }

  return {
    open: (vaultId, key) =>
      gate.run(() =>
        orAuditFailure('The audit log could not be opened', async () => {
          await end()
          if (key.length !== 32) throw new Error('The key of the audit log has 32 bytes')
          // A copy: keys of later epochs are derived from it when the caller may have wiped its own.
          session = await openSession({ ...options, maxFileBytes }, vaultId, Uint8Array.from(key))
        })
      ),
    append: event =>
      orAuditFailure('The audit record could not be written', async () =>
        (session ?? notOpen()).append(acceptEvent(event))
      ),
    verify: (onProgress, signal) =>
      orAuditFailure('The audit log could not be read', () =>
        toVerification(counted => (session ?? notOpen()).verify(counted, signal), onProgress, signal)
      ),
    condition: () => session?.condition ?? null,
    close: () => gate.run(() => orAuditFailure('The audit log could not be closed', end))
  }
}
