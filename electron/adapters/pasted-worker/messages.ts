import type { PastedReadResult } from '../../ports'

/** Handed over at the worker's start. */
export interface ReadJob {
  text: string
  forms: readonly string[]
}

export type ReadAnswer = { ok: true; result: PastedReadResult } | { ok: false }
