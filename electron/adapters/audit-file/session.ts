import { createEpochKeys } from '../../domain/audit-chain'
import type { AuditEvent, Clock } from '../../ports'
import { ensurePrivateDirectory } from '../durable-file'
import { createHeadKeeper, decodeHead, type HeadStore } from './head'
import { vaultDirectory } from './log-directory'
import { openLogFile } from './log-file'
import { createQueue } from './queue'
import { type AuditCondition, moveTornLineAside, resumeLog } from './resume'
import type { AuditVerifier } from './verification'
import type { AuditReport } from './verify-files'
import { createLogWriter } from './writer'

export interface SessionOptions {
  /** Each vault's log lies in a folder of its own below it. */
  directory: string
  clock: Clock
  head: HeadStore
  /** Who the records name. */
  actor: string
  maxFileBytes: number
  /** What reads the whole log, away from the thread that everything else needs. */
  verifier: AuditVerifier
}

/** The log of one vault between `open` and `close`. Throws what the file system and the head's store throw. */
export interface Session {
  /** How the log was found. */
  readonly condition: AuditCondition
  append(event: AuditEvent): Promise<void>
  /** Ends with the signal's reason when it says so. */
  verify(onProgress: (records: number) => void, signal: AbortSignal): Promise<AuditReport>
  close(): Promise<void>
}

/** How long a request that was sent may wait for the disk, together with those after it. */
const longestSyncWaitMs = 1_000

/** About secrets themselves: the head follows at once, so that not even the last of them can be cut off unseen. */
const isSecretEvent = ({ type }: AuditEvent): boolean => type.startsWith('credential.')

/** Looks at how the log was left, notes in it what is amiss, and goes on from there. */
export const openSession = async (options: SessionOptions, vaultId: string, key: Uint8Array): Promise<Session> => {
  const { head } = options
  const directory = vaultDirectory(options.directory, vaultId)
  const keys = createEpochKeys(key, vaultId)
  const queue = createQueue()

  await ensurePrivateDirectory(options.directory)
  await ensurePrivateDirectory(directory)
  const { condition, start, notes, torn } = await resumeLog(directory, keys, decodeHead(await head.read(vaultId)))
  if (torn) await moveTornLineAside(torn)
  const writer = await createLogWriter({ ...options, directory, keys, openFile: openLogFile }, start)

  const capture = () => queue.run(() => writer.sync())
  const keeper = createHeadKeeper(capture, bytes => head.write(bytes, vaultId))
  let syncTimer: NodeJS.Timeout | null = null

  const syncSoon = (): void => {
    syncTimer ??= setTimeout(() => {
      syncTimer = null
      // The file remembers a failed sync: the next append is refused with it.
      capture().catch(() => {})
    }, longestSyncWaitMs).unref()
  }

  const release = async (): Promise<void> => {
    if (syncTimer) clearTimeout(syncTimer)
    keeper.stop()
    await queue.run(() => writer.close())
  }

  const session: Session = {
    condition,
    async append(event) {
      await queue.run(async () => {
        await writer.write(event)
        if (event.type === 'request.sent') syncSoon()
        else await writer.sync()
      })
      if (isSecretEvent(event)) await keeper.save()
      else keeper.noteRecord()
    },
    async verify(onProgress, signal) {
      // What is there now is checked outside the queue: it only grows, and nobody has to wait.
      const end = await queue.run(async () => {
        await writer.sync()
        return writer.end()
      })
      const { seq, mac, epoch } = end.state
      const job = { directory, vaultId, key, head: { seq, mac, epoch }, end: { epoch: end.epoch, bytes: end.bytes } }
      return options.verifier(job, onProgress, signal)
    },
    async close() {
      try {
        await keeper.save()
      } finally {
        await release()
      }
    }
  }

  try {
    for (const note of notes) await writer.write(note)
    await keeper.save()
  } catch (error) {
    await release()
    throw error
  }
  return session
}
