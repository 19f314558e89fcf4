import {
  type AuditFields,
  type ChainState,
  type EpochKeys,
  isClockBack,
  logTypes,
  sealRecord
} from '../../domain/audit-chain'
import type { Clock } from '../../ports'
import { type EpochFile, epochFile } from './log-directory'
import type { LogFile } from './log-file'

export interface LogWriterOptions {
  directory: string
  clock: Clock
  actor: string
  keys: EpochKeys
  maxFileBytes: number
  openFile(file: EpochFile): Promise<LogFile>
}

/** How far the log reaches: its state, and the file that ends it. */
export interface LogEnd {
  state: ChainState
  epoch: number
  bytes: number
}

/** The end of the chain, which records are put to. Called from one queue. Throws what the file system throws. */
export interface LogWriter {
  /** Appends, without waiting for the disk; before it a change of file or of clock that is due. */
  write(fields: AuditFields): Promise<void>
  /** Returns what is then on disk. */
  sync(): Promise<ChainState>
  end(): LogEnd
  close(): Promise<void>
}

/** Continues from a state that has been checked, in the file of its epoch. */
export const createLogWriter = async (options: LogWriterOptions, start: ChainState): Promise<LogWriter> => {
  const { directory, clock, actor, keys, maxFileBytes, openFile } = options
  let state = start
  let file = await openFile(epochFile(directory, state.epoch))

  const seal = (fields: AuditFields, ts: string) => sealRecord(state, fields, { ts, actor }, keys)

  const put = async (fields: AuditFields, ts: string): Promise<void> => {
    const { line, next } = seal(fields, ts)
    await file.append(line)
    state = next
  }

  /** Apart from the record that calls for it: where opening fails, the next write takes it up here again. */
  const openEpoch = async (): Promise<void> => {
    if (file.epoch === state.epoch) return
    const next = await openFile(epochFile(directory, state.epoch))
    await file.close()
    file = next
  }

  const rotate = async (ts: string): Promise<void> => {
    await put({ type: logTypes.rotate, data: { nextEpoch: state.epoch + 1 } }, ts)
    await file.sync()
    await openEpoch()
  }

  return {
    async write(fields) {
      const ts = clock.now()
      if (!Number.isFinite(Date.parse(ts))) throw new Error('The clock gave no instant')
      await openEpoch()
      if (isClockBack(state, ts)) {
        await put({ type: logTypes.clockBack, data: { from: new Date(state.latest).toISOString() } }, ts)
      }
      if (file.size() > 0 && file.size() + seal(fields, ts).line.length > maxFileBytes) await rotate(ts)
      await put(fields, ts)
    },
    async sync() {
      await file.sync()
      return state
    },
    end: () => ({ state, epoch: file.epoch, bytes: file.size() }),
    close: () => file.close()
  }
}
