import { z } from 'zod'
import type { ChainState } from '../../domain/audit-chain'

/** The last record that was known to be on disk, kept away from the file so that a shorter file gives itself away. */
export interface Head {
  seq: number
  mac: string
  epoch: number
}

/** The keychain item behind it. `read` throws where the keychain does not answer: that is not "absent". */
export interface HeadStore {
  read(vaultId: string): Promise<Uint8Array | null>
  write(bytes: Uint8Array, vaultId: string): Promise<void>
}

export type HeadRead = { status: 'ok'; head: Head } | { status: 'absent' } | { status: 'damaged' }

export const encodeHead = ({ seq, mac, epoch }: ChainState): Uint8Array =>
  Buffer.from(JSON.stringify({ v: 1, seq, mac, epoch }))

const headSchema = z.strictObject({
  v: z.literal(1),
  seq: z.int().nonnegative(),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
  epoch: z.int().positive()
})

export const decodeHead = (bytes: Uint8Array | null): HeadRead => {
  if (bytes === null) return { status: 'absent' }
  try {
    const { seq, mac, epoch } = headSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return { status: 'ok', head: { seq, mac, epoch } }
  } catch {
    return { status: 'damaged' }
  }
}

const recordsBetweenSaves = 20
const longestWaitMs = 60_000

export interface HeadKeeper {
  /** Writes the head as it is when its turn comes: never older than at the call. Throws what the store throws. */
  save(): Promise<void>
  /** Counts a record; saves in the background after 20 of them or 60 s. */
  noteRecord(): void
  stop(): void
}

/**
 * Keeps the head close behind the log. `capture` returns the state once all of it is on disk: a head that ran ahead of
 * the file would call every power cut a truncation. It must not be awaited by what it waits for itself.
 */
export const createHeadKeeper = (
  capture: () => Promise<ChainState>,
  write: (bytes: Uint8Array) => Promise<void>
): HeadKeeper => {
  let running: Promise<unknown> = Promise.resolve()
  let waiting: Promise<void> | null = null
  let unsaved = 0
  let timer: NodeJS.Timeout | null = null
  let stopped = false

  const clearTimer = (): void => {
    if (timer) clearTimeout(timer)
    timer = null
  }

  const saveNow = async (): Promise<void> => {
    // From here on a new call needs a write of its own.
    waiting = null
    unsaved = 0
    clearTimer()
    await write(encodeHead(await capture()))
  }

  const save = (): Promise<void> => {
    if (waiting) return waiting
    const mine = running.then(saveNow)
    waiting = mine
    running = mine.catch(() => {})
    return mine
  }

  /** A head that could not be written only makes the next check weaker; what it must not do is stop the app. */
  const saveInBackground = (): void => {
    save().catch(() => wakeLater())
  }

  const wakeLater = (): void => {
    if (stopped || timer) return
    timer = setTimeout(saveInBackground, longestWaitMs)
    timer.unref()
  }

  return {
    save,
    noteRecord() {
      unsaved += 1
      if (unsaved === recordsBetweenSaves) saveInBackground()
      else wakeLater()
    },
    stop() {
      stopped = true
      clearTimer()
    }
  }
}
