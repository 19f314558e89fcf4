/** The worker that reads a pasted text: one job, handed over at its start, then it ends. Nothing of a text is logged. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ReadAnswer, ReadJob } from './messages'
import { readInProcess } from './read-in-process'

const work = ({ text, forms }: ReadJob): ReadAnswer => {
  try {
    return { ok: true, result: readInProcess(text, forms) }
  } catch {
    return { ok: false }
  }
}

parentPort?.postMessage(work(workerData as ReadJob))
