/** The worker that compares two bodies: one job, handed over at its start, then it ends. Nothing of a body is logged. */
import { parentPort, workerData } from 'node:worker_threads'
import type { BodyComparison } from '../../ports'
import { compareInProcess } from './compare-in-process'
import type { ComparisonAnswer } from './messages'

const work = (job: BodyComparison): ComparisonAnswer => {
  try {
    return { ok: true, result: compareInProcess(job) }
  } catch {
    return { ok: false }
  }
}

parentPort?.postMessage(work(workerData as BodyComparison))
