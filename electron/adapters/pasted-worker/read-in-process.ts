import { readPasted } from '../../domain/diagnosis/pasted'
import type { PastedReadResult } from '../../ports'

/** What the worker does; in main only for texts of tests. */
export const readInProcess = (text: string, forms: readonly string[]): PastedReadResult => {
  const seen: string[] = []
  const result = readPasted(text, {
    provider: null,
    environment: null,
    forms,
    examine(secret) {
      seen.push(secret)
      return null
    }
  })
  if (!result.ok) return result
  const { format, text: masked, places, evidence } = result
  const { exchange, body, receivedAt } = evidence
  return {
    ok: true,
    reading: { format, text: masked, places, exchange, body, receivedAt, carried: seen[0] ?? null }
  }
}
