import {
  type AuditFields,
  type ChainState,
  createEpochKeys,
  type EpochKeys,
  genesis,
  isClockBack,
  logTypes,
  sealRecord,
  verifyLine,
  verifyLines
} from '../../domain/audit-chain'
import type { AuditLog, Clock } from '../../ports'
import { notOpen } from './audit-failure'
import { acceptEvent } from './event-schema'
import { toVerification } from './verification'
import type { AuditReport } from './verify-files'

interface Session {
  keys: EpochKeys
  /** Before the first line that is kept, and after the last. */
  base: ChainState
  state: ChainState
  lines: Uint8Array[]
}

const maxLines = 10_000

const reportOf = ({ keys, base, lines }: Session): AuditReport => {
  const { next, fault } = verifyLines(base, lines, keys)
  return {
    status: fault ? 'broken' : 'intact',
    records: next.seq - base.seq,
    files: 0,
    fault: fault && { ...fault, file: null },
    notes: [],
    head: 'at_end'
  }
}

/**
 * The log of the vault that forgets everything: the same events are taken and refused, the same chain is built, and
 * all of it is gone at `close`. Of a long session the last 10,000 records are kept. Throws `audit_unavailable` for an
 * event that is not of the closed list, and when it is not open.
 */
export const createMemoryAudit = ({ clock, actor }: { clock: Clock; actor: string }): AuditLog => {
  let session: Session | null = null

  const put = (into: Session, fields: AuditFields, ts: string): void => {
    const { line, next } = sealRecord(into.state, fields, { ts, actor }, into.keys)
    into.state = next
    into.lines.push(line.subarray(0, -1))
    if (into.lines.length <= maxLines) return
    const oldest = into.lines.shift()
    const check = oldest && verifyLine(into.base, oldest, into.keys)
    if (check?.ok) into.base = check.next
  }

  return {
    async open(vaultId, key) {
      const keys = createEpochKeys(Uint8Array.from(key), vaultId)
      session = { keys, base: genesis, state: genesis, lines: [] }
    },
    async append(event) {
      const into = session ?? notOpen()
      const fields = acceptEvent(event)
      const ts = clock.now()
      if (isClockBack(into.state, ts))
        put(into, { type: logTypes.clockBack, data: { from: new Date(into.state.latest).toISOString() } }, ts)
      put(into, fields, ts)
    },
    async verify(onProgress, signal) {
      const open = session ?? notOpen()
      return toVerification(async () => reportOf(open), onProgress, signal)
    },
    async close() {
      session = null
    }
  }
}
