/**
 * The chain behind the audit log: one record a line, each sealed with the MAC of the one before it. Pure: lines in,
 * states and faults out. Files, heads and clocks are the adapter's business.
 *
 *     {"v":1,"epoch":1,"seq":7,"ts":"…","type":"…","actor":"…","subject":"…","data":{…},"prev":"<mac>","mac":"<mac>"}
 *
 * The MAC covers the exact bytes before `,"mac":"`, so there is no canonical form to get wrong and no field, however
 * deep, that it leaves out. What follows those bytes is fixed to the last character.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Where a chain stands: what the next record must follow. */
export interface ChainState {
  seq: number
  /** MAC of the last record. */
  mac: string
  /** The epoch the next record belongs to. */
  epoch: number
  /** The latest instant so far, in milliseconds. A chain that only looked at the last one could creep backwards. */
  latest: number
}

/** What a record says, before it has a place in the chain. */
export interface AuditFields {
  type: string
  subject?: string
  data: Record<string, unknown>
}

export interface AuditRecord extends AuditFields {
  epoch: number
  seq: number
  ts: string
  actor: string
  prev: string
}

export type FaultReason = 'mac' | 'prev' | 'seq_gap' | 'time_backwards' | 'epoch' | 'syntax' | 'torn'

/** `seq` is the first number that is not proven: the one the next record had to have. */
export interface ChainFault {
  seq: number
  reason: FaultReason
}

export type LineCheck = { ok: true; record: AuditRecord; next: ChainState } | { ok: false; fault: ChainFault }

/** The key of each epoch, so that a record can never pass for one of another epoch. */
export type EpochKeys = (epoch: number) => Uint8Array

/** Records in which the log speaks of itself. */
export const logTypes = {
  /** Last of its file: the next epoch begins. */
  rotate: 'log.rotate',
  /** Records up to `missingTo` were written once and are gone. The only record that may skip numbers. */
  truncated: 'log.truncated',
  /** The clock was set back. The only record that may be older than those before it. */
  clockBack: 'log.clock_back',
  torn: 'log.torn',
  damaged: 'log.damaged',
  headMissing: 'log.head_missing'
} as const

export const genesis: ChainState = { seq: 0, mac: '0'.repeat(64), epoch: 1, latest: Number.NEGATIVE_INFINITY }

/** How far a clock may step back (corrections by the network) without a record of its own. */
export const clockToleranceMs = 5 * 60_000

const macPattern = /^[0-9a-f]{64}$/
const tailStart = ',"mac":"'
const tailPattern = /^,"mac":"([0-9a-f]{64})"\}$/
const tailLength = tailStart.length + 64 + 2

/** The keys that follow from the master. The vault is part of the derivation: a log moved to another one fails. */
export const createEpochKeys = (master: Uint8Array, vaultId: string): EpochKeys => {
  const known = new Map<number, Uint8Array>()
  return epoch => {
    const key = known.get(epoch) ?? new Uint8Array(hkdfSync('sha256', master, vaultId, `latchkey/audit/${epoch}`, 32))
    known.set(epoch, key)
    return key
  }
}

const macOf = (key: Uint8Array, bytes: Uint8Array): Buffer => createHmac('sha256', key).update(bytes).digest()

/** The number a record that reports missing ones takes, or null for all others. */
const skipTo = ({ type, data }: AuditFields): number | null =>
  type === logTypes.truncated && Number.isSafeInteger(data['missingTo']) ? Number(data['missingTo']) + 1 : null

const advance = (state: ChainState, record: AuditRecord, mac: string): ChainState => {
  const at = Date.parse(record.ts)
  return {
    seq: record.seq,
    mac,
    epoch: record.type === logTypes.rotate ? record.epoch + 1 : record.epoch,
    latest: record.type === logTypes.clockBack ? at : Math.max(state.latest, at)
  }
}

/** Whether a record of this instant needs `log.clock_back` before it. */
export const isClockBack = (state: ChainState, ts: string): boolean => Date.parse(ts) < state.latest - clockToleranceMs

/** The next record of the chain as the bytes to append, line end included. */
export const sealRecord = (
  state: ChainState,
  fields: AuditFields,
  { ts, actor }: { ts: string; actor: string },
  keys: EpochKeys
): { line: Uint8Array; next: ChainState } => {
  const { type, subject, data } = fields
  const seq = skipTo(fields) ?? state.seq + 1
  const record = {
    v: 1,
    epoch: state.epoch,
    seq,
    ts,
    type,
    actor,
    ...(subject === undefined ? {} : { subject }),
    data,
    prev: state.mac
  }
  const body = Buffer.from(JSON.stringify(record).slice(0, -1))
  const mac = macOf(keys(state.epoch), body).toString('hex')
  return {
    line: Buffer.concat([body, Buffer.from(`${tailStart}${mac}"}\n`)]),
    next: advance(state, record, mac)
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRecord = (value: unknown): value is AuditRecord => {
  if (!isObject(value)) return false
  const { v, epoch, seq, ts, type, actor, subject, data, prev, ...rest } = value
  return (
    v === 1 &&
    Number.isSafeInteger(epoch) &&
    Number.isSafeInteger(seq) &&
    typeof ts === 'string' &&
    Number.isFinite(Date.parse(ts)) &&
    typeof type === 'string' &&
    typeof actor === 'string' &&
    (subject === undefined || typeof subject === 'string') &&
    isObject(data) &&
    typeof prev === 'string' &&
    macPattern.test(prev) &&
    Object.keys(rest).length === 0
  )
}

const parseLine = (line: Uint8Array): { body: Uint8Array; record: AuditRecord; mac: string } | null => {
  // A view, not a copy: a check of the whole log comes by here a hundred thousand times.
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.length)
  const split = bytes.length - tailLength
  if (split <= 0) return null
  const mac = tailPattern.exec(bytes.toString('latin1', split))?.[1]
  if (mac === undefined) return null
  try {
    const record: unknown = JSON.parse(`${bytes.toString('utf8', 0, split)}}`)
    return isRecord(record) ? { body: bytes.subarray(0, split), record, mac } : null
  } catch {
    return null
  }
}

const isSealed = (key: Uint8Array, { body, mac }: { body: Uint8Array; mac: string }): boolean =>
  timingSafeEqual(macOf(key, body), Buffer.from(mac, 'hex'))

const faultOf = (state: ChainState, record: AuditRecord): FaultReason | null => {
  const skipped = skipTo(record)
  const honest = skipped === null || (record.data['missingFrom'] === state.seq + 1 && skipped > state.seq + 1)
  if (!honest || record.seq !== (skipped ?? state.seq + 1)) return 'seq_gap'
  if (record.prev !== state.mac) return 'prev'
  if (record.type !== logTypes.clockBack && isClockBack(state, record.ts)) return 'time_backwards'
  return null
}

/** Checks one line (without its line end) against the state before it. The key is the state's, not the record's. */
export const verifyLine = (state: ChainState, line: Uint8Array, keys: EpochKeys): LineCheck => {
  const fault = (reason: FaultReason): LineCheck => ({ ok: false, fault: { seq: state.seq + 1, reason } })
  const parsed = parseLine(line)
  if (!parsed) return fault('syntax')
  const { record, mac } = parsed
  if (record.epoch !== state.epoch) return fault('epoch')
  if (!isSealed(keys(state.epoch), parsed)) return fault('mac')
  const reason = faultOf(state, record)
  return reason ? fault(reason) : { ok: true, record, next: advance(state, record, mac) }
}

/** Checks lines in order, up to the first fault. `unfinished` are bytes after the last line end. */
export const verifyLines = (
  state: ChainState,
  lines: Iterable<Uint8Array>,
  keys: EpochKeys,
  unfinished: Uint8Array = new Uint8Array()
): { next: ChainState; fault: ChainFault | null } => {
  let next = state
  for (const line of lines) {
    const check = verifyLine(next, line, keys)
    if (!check.ok) return { next, fault: check.fault }
    next = check.next
  }
  return { next, fault: unfinished.length > 0 ? { seq: next.seq + 1, reason: 'torn' } : null }
}

/**
 * Takes a line on its own word: its MAC under the key of `epoch`, nothing of what came before. For starting to read
 * in the middle of a file; null where the line does not hold.
 */
export const adoptLine = (
  line: Uint8Array,
  epoch: number,
  keys: EpochKeys
): { record: AuditRecord; next: ChainState } | null => {
  const parsed = parseLine(line)
  if (!parsed || parsed.record.epoch !== epoch || !isSealed(keys(epoch), parsed)) return null
  return { record: parsed.record, next: advance(genesis, parsed.record, parsed.mac) }
}
