/** A check of the whole log as people are told of it, and who carries it out. */
import type { AuditFault, AuditVerification } from '@shared/schemas/audit'
import { auditNoteSchema } from '@shared/schemas/audit'
import { createEpochKeys } from '../../domain/audit-chain'
import type { Head } from './head'
import { type AuditReport, type ReportReason, verifyFiles } from './verify-files'

/** Everything a check needs, as it may be handed to another thread. */
export interface VerifyJob {
  directory: string
  vaultId: string
  key: Uint8Array
  head: Head | null
  end: { epoch: number; bytes: number }
}

/** Throws what the file system throws, and the signal's reason. */
export type AuditVerifier = (
  job: VerifyJob,
  onProgress: (records: number) => void,
  signal: AbortSignal
) => Promise<AuditReport>

/** On the thread of whoever calls, in chunks. */
export const verifyInProcess: AuditVerifier = ({ directory, vaultId, key, head, end }, onProgress, signal) =>
  verifyFiles({
    directory,
    keys: createEpochKeys(key, vaultId),
    head,
    end,
    onProgress(records) {
      signal.throwIfAborted()
      onProgress(records)
    }
  })

const faults: Record<ReportReason, AuditFault> = {
  mac: 'altered',
  prev: 'order',
  seq_gap: 'order',
  time_backwards: 'time_went_back',
  epoch: 'file_missing',
  syntax: 'not_readable',
  torn: 'not_readable',
  truncated: 'cut_off',
  head: 'replaced'
}

/** `log.clock_back` as `clock_back`; a type that a newer app wrote is left out. */
const notesOf = (notes: AuditReport['notes']): AuditVerification['notes'] =>
  notes.flatMap(({ seq, type }) => {
    const note = auditNoteSchema.safeParse(type.slice('log.'.length))
    return note.success ? [{ sequence: seq, note: note.data }] : []
  })

/** Milliseconds, to a tenth. */
const since = (start: number): number => Math.round((performance.now() - start) * 10) / 10

/** Carries out a check and says what it found; one that was cancelled says how far it came. */
export const toVerification = async (
  check: (onProgress: (records: number) => void) => Promise<AuditReport>,
  onProgress: (records: number) => void,
  signal: AbortSignal
): Promise<AuditVerification> => {
  const start = performance.now()
  let counted = 0
  try {
    signal.throwIfAborted()
    const { status, records, files, fault, notes, head } = await check(records => {
      counted = records
      onProgress(records)
    })
    return {
      result: status,
      records,
      files,
      fault: fault && { file: fault.file, sequence: fault.seq, reason: faults[fault.reason] },
      notes: notesOf(notes),
      head,
      duration: since(start)
    }
  } catch (error) {
    if (!signal.aborted) throw error
    return {
      result: 'cancelled',
      records: counted,
      files: 0,
      fault: null,
      notes: [],
      head: 'missing',
      duration: since(start)
    }
  }
}
