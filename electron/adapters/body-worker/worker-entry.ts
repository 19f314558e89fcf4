/** The worker that formats bodies. A job that fails is answered; the worker lives on. */
import { parentPort } from 'node:worker_threads'
import type { FormatAnswer, FormatJob } from './messages'
import { prettyPrintJson } from './pretty-print-json'

const answer = (job: FormatJob): FormatAnswer => {
  try {
    return { ok: true, result: prettyPrintJson(job.text) }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (job: FormatJob) => {
  const reply = answer(job)
  const moved = reply.ok && reply.result.ok ? [reply.result.text.buffer as ArrayBuffer] : []
  parentPort?.postMessage(reply, moved)
})
