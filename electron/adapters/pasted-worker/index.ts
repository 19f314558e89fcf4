/** The port's reader of pasted texts: a worker a text, ended when it takes too long. */
import { Worker } from 'node:worker_threads'
import type { PastedReader, PastedReadResult } from '../../ports'
import type { ReadAnswer, ReadJob } from './messages'

export { readInProcess } from './read-in-process'

export interface PastedReaderOptions {
  /** The built `reader-entry.ts`. */
  workerPath: string
  /** Milliseconds after which a text counts as too long. */
  deadline?: number
}

/** A text that needs more is beyond reading, long before the machine runs out. */
const maxOldGenerationSizeMb = 512

const beyondReading: PastedReadResult = { ok: false, problem: 'too_long' }

export const createPastedReader = ({ workerPath, deadline = 30_000 }: PastedReaderOptions): PastedReader => ({
  read: (text, forms) =>
    new Promise(resolve => {
      const workerData: ReadJob = { text, forms }
      const worker = new Worker(workerPath, { workerData, resourceLimits: { maxOldGenerationSizeMb } })
      const settle = (result: PastedReadResult): void => {
        clearTimeout(timer)
        resolve(result)
        void worker.terminate()
      }
      const timer = setTimeout(() => settle(beyondReading), deadline)
      worker.on('message', (answer: ReadAnswer) => settle(answer.ok ? answer.result : beyondReading))
      worker.on('error', () => settle(beyondReading))
      worker.on('exit', () => settle(beyondReading))
    })
})
