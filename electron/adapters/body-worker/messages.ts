import type { PrettyPrinted } from './pretty-print-json'

/** One job at a time: the next is posted when the answer to the one before has come. */
export interface FormatJob {
  text: Uint8Array
}

export type FormatAnswer = { ok: true; result: PrettyPrinted } | { ok: false; message: string }
