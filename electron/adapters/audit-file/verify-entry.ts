/** The worker that reads a whole log: one job, handed over at its start, then it ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { systemCode } from '../durable-file'
import { type VerifyJob, verifyInProcess } from './verification'
import type { VerifyMessage } from './verify-messages'

/** Milliseconds between two reports of progress. */
const progressInterval = 50

const say = (message: VerifyMessage): void => parentPort?.postMessage(message)

const work = async (job: VerifyJob): Promise<void> => {
  let last = 0
  const onProgress = (records: number): void => {
    if (performance.now() - last < progressInterval) return
    last = performance.now()
    say({ kind: 'progress', records })
  }
  try {
    // Whoever waits ends the thread, not the check.
    say({ kind: 'report', report: await verifyInProcess(job, onProgress, new AbortController().signal) })
  } catch (error) {
    say({ kind: 'failure', message: error instanceof Error ? error.message : 'not an error', code: systemCode(error) })
  }
}

void work(workerData as VerifyJob)
