/** How the log was left, and how to go on from there. Reads only the end: the whole is checked by `verifyFiles`. */
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  type AuditFields,
  adoptLine,
  type ChainState,
  type EpochKeys,
  genesis,
  logTypes,
  verifyLine
} from '../../domain/audit-chain'
import { writeFileDurably } from '../durable-file'
import type { Head, HeadRead } from './head'
import { type EpochFile, listEpochFiles } from './log-directory'
import { readTail, type Tail } from './read-lines'
import { type ReportReason, verifyFiles } from './verify-files'

/** From worst to best; what is found is also noted in the log, so that it shows for good. */
export type AuditCondition = 'damaged' | 'truncated' | 'head_missing' | 'torn' | 'intact'

/** A last line without its end: where it lies and how much of the file stays. */
export interface TornLine {
  file: EpochFile
  keep: number
  bytes: Uint8Array
}

export interface Resumption {
  condition: AuditCondition
  start: ChainState
  /** Records to begin with. */
  notes: AuditFields[]
  torn: TornLine | null
}

interface End {
  /** The last state that holds. */
  state: ChainState
  /** MACs of the records that were read. */
  macs: Map<number, string>
  fault: { seq: number; reason: ReportReason } | null
}

const readEnd = (lines: Uint8Array[], epoch: number, keys: EpochKeys): End => {
  const macs = new Map<number, string>()
  let state = genesis
  for (const [index, line] of lines.entries()) {
    const check = index === 0 ? adoptLine(line, epoch, keys) : verifyLine(state, line, keys)
    if (!check) return { state, macs, fault: { seq: state.seq + 1, reason: 'mac' } }
    if ('fault' in check) return { state, macs, fault: check.fault }
    state = check.next
    macs.set(state.seq, state.mac)
  }
  return { state, macs, fault: null }
}

/** The end of the chain. A file without a record is what a crash between two files leaves: the one before ends it. */
const findEnd = async (files: EpochFile[], tail: Tail | null, keys: EpochKeys): Promise<End> => {
  const last = files.at(-1)
  if (!last || !tail) return { state: genesis, macs: new Map(), fault: null }
  if (tail.lines.length > 0) return readEnd(tail.lines, last.epoch, keys)
  const before = files.at(-2)
  const end = before ? readEnd((await readTail(before.path)).lines, before.epoch, keys) : readEnd([], last.epoch, keys)
  const fits = tail.whole && end.state.epoch === last.epoch
  return fits || end.fault ? end : { ...end, fault: { seq: end.state.seq + 1, reason: 'epoch' } }
}

const truncation = (state: ChainState, { seq, mac, epoch }: Head): AuditFields => ({
  type: logTypes.truncated,
  data: { missingFrom: state.seq + 1, missingTo: seq, mac, epoch }
})

/** What speaks against going on as if nothing had been. The head is usually among the last records; if not, all are read. */
const findFault = async (end: End, head: Head | null, directory: string, keys: EpochKeys): Promise<End['fault']> => {
  if (end.fault || !head || head.seq === 0 || head.seq > end.state.seq) return end.fault
  const mac = end.macs.get(head.seq)
  if (mac === undefined) return (await verifyFiles({ directory, keys, head })).fault
  return mac === head.mac ? null : { seq: head.seq, reason: 'head' }
}

/** Looks at the end of the log. Changes nothing. Throws what the file system throws. */
export const resumeLog = async (directory: string, keys: EpochKeys, read: HeadRead): Promise<Resumption> => {
  const head = read.status === 'ok' ? read.head : null
  const files = await listEpochFiles(directory)
  const last = files.at(-1)
  const tail = last ? await readTail(last.path) : null
  const end = await findEnd(files, tail, keys)
  const { state } = end

  const fault = await findFault(end, head, directory, keys)
  if (fault) {
    // What does not hold is left as it is, for whoever wants to look at it; the log goes on in a file of its own.
    const known = head && head.seq > state.seq ? head : state
    const start = { ...state, seq: known.seq, mac: known.mac, epoch: (last?.epoch ?? 0) + 1 }
    return { condition: 'damaged', start, notes: [{ type: logTypes.damaged, data: { ...fault } }], torn: null }
  }

  const notes: AuditFields[] = []
  const conditions: AuditCondition[] = []
  if (head && head.seq > state.seq) {
    conditions.push('truncated')
    notes.push(truncation(state, head))
  }
  if (read.status === 'damaged' || (read.status === 'absent' && state.seq > 0)) {
    conditions.push('head_missing')
    notes.push({ type: logTypes.headMissing, data: { was: read.status } })
  }
  const torn = last && tail && tail.unfinished.length > 0 ? tornLine(last, tail) : null
  if (torn) {
    conditions.push('torn')
    notes.push({ type: logTypes.torn, data: { bytes: torn.bytes.length, movedTo: basename(sidePath(torn)) } })
  }
  return { condition: conditions[0] ?? 'intact', start: state, notes, torn }
}

const tornLine = (file: EpochFile, { size, unfinished }: Tail): TornLine => ({
  file,
  keep: size - unfinished.length,
  bytes: unfinished
})

/** Beside the file, named after the place it was cut from. */
const sidePath = ({ file, keep }: TornLine): string => `${file.path}.${keep}.torn`

/** First the copy, then the cut. Throws what the file system throws. */
export const moveTornLineAside = async (torn: TornLine): Promise<void> => {
  await writeFileDurably(sidePath(torn), torn.bytes)
  const handle = await open(torn.file.path, 'r+')
  try {
    await handle.truncate(torn.keep)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
