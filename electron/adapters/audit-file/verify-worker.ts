import { Worker } from 'node:worker_threads'
import type { AuditVerifier } from './verification'
import type { VerifyMessage } from './verify-messages'

export interface WorkerVerifierOptions {
  /** The built `verify-entry.ts`. */
  workerPath: string
}

/** Records come by one at a time; a worker that needs more than this has met something else. */
const maxOldGenerationSizeMb = 256

/** Checks in a thread of its own, made for each check and gone after it; a signal ends it at once. */
export const createWorkerVerifier =
  ({ workerPath }: WorkerVerifierOptions): AuditVerifier =>
  (job, onProgress, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const worker = new Worker(workerPath, { workerData: job, resourceLimits: { maxOldGenerationSizeMb } })
      const finish = (settle: () => void): void => {
        signal.removeEventListener('abort', abort)
        worker.removeAllListeners()
        // A worker on its way out may still fail; nobody waits for it any more.
        worker.on('error', () => {})
        void worker.terminate()
        settle()
      }
      const abort = (): void => finish(() => reject(signal.reason))
      signal.addEventListener('abort', abort)
      worker.on('message', (message: VerifyMessage) => {
        if (message.kind === 'progress') onProgress(message.records)
        else if (message.kind === 'report') finish(() => resolve(message.report))
        else finish(() => reject(Object.assign(new Error(message.message), { code: message.code })))
      })
      worker.on('error', error => finish(() => reject(error)))
      worker.on('exit', code => finish(() => reject(new Error(`The worker ended with ${code}`))))
    })
