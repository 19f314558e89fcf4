/** The port's formatter: jobs wait here for a worker that is started with the first and replaced when it dies. */
import { Worker } from 'node:worker_threads'
import { AppFailure } from '@shared/errors'
import type { BodyFormatter } from '../../ports'
import type { FormatAnswer, FormatJob } from './messages'
import type { PrettyPrinted } from './pretty-print-json'

export interface BodyFormatterOptions {
  /** The built `worker-entry.ts`. */
  workerPath: string
}

/** A worker that needs more dies alone, long before the machine runs out. */
const maxOldGenerationSizeMb = 512

interface WaitingJob {
  text: Uint8Array
  resolve(result: PrettyPrinted): void
  reject(error: Error): void
}

const failure = (reason: string, message: string): AppFailure => new AppFailure('body_unavailable', message, { reason })

/** Memory that is all its own can be handed over; of a part of something larger only a copy can. */
const ownMemory = (bytes: Uint8Array): Uint8Array =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes)

/** Takes the memory of the texts that it is given: they are empty afterwards. */
export const createBodyFormatter = ({ workerPath }: BodyFormatterOptions): BodyFormatter => {
  const waiting: WaitingJob[] = []
  let current: WaitingJob | null = null
  let worker: Worker | null = null
  let closed = false

  const start = (): Worker => {
    const started = new Worker(workerPath, { resourceLimits: { maxOldGenerationSizeMb } })
    started.on('message', (answer: FormatAnswer) => finish(started, answer))
    started.on('error', error => lose(started, error.message))
    started.on('exit', code => lose(started, `exit ${code}`))
    return started
  }
  /** Only the job under way dies with its worker; those that wait still have their texts. */
  const lose = (lost: Worker, why: string): void => {
    if (worker !== lost) return
    worker = null
    const job = current
    current = null
    job?.reject(failure('formatter_failed', `The formatter ended: ${why}`))
    next()
  }
  const finish = (from: Worker, answer: FormatAnswer): void => {
    if (worker !== from) return
    // Idle, it must not keep the app from ending.
    worker.unref()
    const job = current
    current = null
    if (answer.ok) job?.resolve(answer.result)
    else job?.reject(failure('formatter_failed', `The formatter failed: ${answer.message}`))
    next()
  }
  const next = (): void => {
    if (current || closed) return
    const job = waiting.shift()
    if (!job) return
    current = job
    try {
      worker ??= start()
      worker.ref()
      const text = ownMemory(job.text)
      worker.postMessage({ text } satisfies FormatJob, [text.buffer as ArrayBuffer])
    } catch (error) {
      current = null
      job.reject(failure('formatter_failed', `The formatter could not be asked: ${error}`))
      next()
    }
  }

  return {
    prettyPrintJson: text =>
      new Promise((resolve, reject) => {
        if (closed) throw failure('closed', 'The formatter is closed')
        waiting.push({ text, resolve, reject })
        next()
      }),
    async close() {
      closed = true
      const ending = worker
      worker = null
      for (const job of [current, ...waiting.splice(0)]) job?.reject(failure('closed', 'The formatter is closed'))
      current = null
      await ending?.terminate()
    }
  }
}
