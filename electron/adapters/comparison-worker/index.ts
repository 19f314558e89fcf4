/** The port's comparer: a worker a comparison, ended when it takes too long. */
import { Worker } from 'node:worker_threads'
import type { ComparedRows } from '@shared/schemas/comparison'
import type { BodyComparer, BodyToCompare } from '../../ports'
import type { ComparisonAnswer } from './messages'

export { compareInProcess } from './compare-in-process'

export interface BodyComparerOptions {
  /** The built `comparison-entry.ts`. */
  workerPath: string
  /** Milliseconds after which a comparison counts as too much. */
  deadline?: number
}

/** Bodies that need more are beyond comparing piece by piece, long before the machine runs out. */
const maxOldGenerationSizeMb = 768

/** Memory that is all its own is handed over, not copied. */
const ownMemory = ({ bytes }: BodyToCompare): ArrayBuffer[] =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength && bytes.byteLength > 0
    ? [bytes.buffer]
    : []

export const createBodyComparer = ({ workerPath, deadline = 30_000 }: BodyComparerOptions): BodyComparer => ({
  compare: job =>
    new Promise(resolve => {
      const worker = new Worker(workerPath, {
        workerData: job,
        transferList: [...new Set([...ownMemory(job.left), ...ownMemory(job.right)])],
        resourceLimits: { maxOldGenerationSizeMb }
      })
      const settle = (result: ComparedRows | null): void => {
        clearTimeout(timer)
        resolve(result)
        void worker.terminate()
      }
      const timer = setTimeout(() => settle(null), deadline)
      worker.on('message', (answer: ComparisonAnswer) => settle(answer.ok ? answer.result : null))
      worker.on('error', () => settle(null))
      worker.on('exit', () => settle(null))
    })
})
