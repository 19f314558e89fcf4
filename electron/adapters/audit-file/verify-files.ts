import { basename } from 'node:path'
import {
  type AuditRecord,
  type ChainState,
  createEpochKeys,
  type EpochKeys,
  type FaultReason,
  genesis,
  logTypes,
  verifyLine
} from '../../domain/audit-chain'
import { orAuditFailure } from './audit-failure'
import { decodeHead, type Head } from './head'
import { type EpochFile, listEpochFiles, vaultDirectory } from './log-directory'
import { readLines } from './read-lines'

/** `truncated` the file ends before the head · `head` another record stands where the head was taken */
export type ReportReason = FaultReason | 'truncated' | 'head'

export interface AuditReport {
  /** `incomplete`: every record holds, and the log says itself that some are missing or that its head was lost. */
  status: 'intact' | 'incomplete' | 'broken'
  /** Records that hold, up to the first fault. */
  records: number
  files: number
  /** The first number that is not proven, why, and where it was looked for. */
  fault: { seq: number; reason: ReportReason; file: string | null } | null
  /** Records in which the log speaks of itself, but for changes of file; the first hundred. */
  notes: { seq: number; type: string }[]
  /** Whether the end of the log is known from elsewhere. `behind` is what a crash leaves. */
  head: 'at_end' | 'behind' | 'missing'
}

export interface VerifyOptions {
  directory: string
  keys: EpochKeys
  head: Head | null
  /** Where to stop in a log that is being written to. */
  end?: { epoch: number; bytes: number }
  /** Records that hold so far; called between two chunks. What it throws ends the check. */
  onProgress?(records: number): void
}

const maxNotes = 100
const losses: string[] = [logTypes.truncated, logTypes.damaged, logTypes.headMissing]

/** Whether a record contradicts the head: another one has its number, or a gap is told in other words. */
const contradicts = (head: Head | null, { seq, type, data }: AuditRecord, { mac }: ChainState): boolean => {
  if (!head || seq < head.seq) return false
  if (seq === head.seq) return mac !== head.mac
  const from = type === logTypes.truncated ? Number(data['missingFrom']) : Number.POSITIVE_INFINITY
  return from <= head.seq && (data['missingTo'] !== head.seq || data['mac'] !== head.mac)
}

/**
 * Checks the whole log from its first record, reading in chunks between which others run. Changes nothing. Throws what
 * the file system throws.
 */
export const verifyFiles = async ({ directory, keys, head, end, onProgress }: VerifyOptions): Promise<AuditReport> => {
  const files = (await listEpochFiles(directory)).filter(({ epoch }) => !end || epoch <= end.epoch)
  const notes: AuditReport['notes'] = []
  let state = genesis
  let records = 0
  let lossTold = false

  const note = ({ seq, type }: AuditRecord): void => {
    records += 1
    if (losses.includes(type)) lossTold = true
    if (type.startsWith('log.') && type !== logTypes.rotate && notes.length < maxNotes) notes.push({ seq, type })
  }

  const report = (fault: AuditReport['fault']): AuditReport => ({
    status: fault ? 'broken' : lossTold || !head ? 'incomplete' : 'intact',
    records,
    files: files.length,
    fault,
    notes,
    head: !head ? 'missing' : state.seq > head.seq ? 'behind' : 'at_end'
  })

  const faultAt = ({ path }: EpochFile, reason: ReportReason, seq = state.seq + 1): AuditReport =>
    report({ seq, reason, file: basename(path) })

  const checkLine = (line: Uint8Array, epoch: number): { seq: number; reason: ReportReason } | null => {
    // The end of a file and the end of its epoch are one: a record that moved to another file is out of place.
    if (state.epoch !== epoch) return { seq: state.seq + 1, reason: 'epoch' }
    const check = verifyLine(state, line, keys)
    if (!check.ok) return check.fault
    if (contradicts(head, check.record, check.next)) return { seq: head?.seq ?? check.record.seq, reason: 'head' }
    state = check.next
    note(check.record)
    return null
  }

  for (const file of files) {
    if (state.epoch !== file.epoch) return faultAt(file, 'epoch')
    let unfinished: Uint8Array = new Uint8Array()
    for await (const batch of readLines(file.path, file.epoch === end?.epoch ? end.bytes : undefined)) {
      for (const line of batch.lines) {
        const fault = checkLine(line, file.epoch)
        if (fault) return faultAt(file, fault.reason, fault.seq)
      }
      unfinished = batch.unfinished
      onProgress?.(records)
    }
    if (unfinished.length > 0) return faultAt(file, 'torn')
  }
  if (head && state.seq < head.seq) {
    const last = files.at(-1)
    return report({ seq: state.seq + 1, reason: 'truncated', file: last ? basename(last.path) : null })
  }
  return report(null)
}

/**
 * Checks the log of a vault without opening it for writing: for a command line, or for whoever holds the key. `head`
 * is the keychain item as it is. Throws `audit_unavailable` where the files cannot be read.
 */
export const verifyAuditDirectory = (options: {
  directory: string
  vaultId: string
  key: Uint8Array
  head: Uint8Array | null
}): Promise<AuditReport> => {
  const read = decodeHead(options.head)
  return orAuditFailure('The audit log could not be read', async () =>
    verifyFiles({
      directory: vaultDirectory(options.directory, options.vaultId),
      keys: createEpochKeys(options.key, options.vaultId),
      head: read.status === 'ok' ? read.head : null
    })
  )
}
