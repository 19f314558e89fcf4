import { readPastedCalls } from '../../domain/diagnosis/pasted/read-calls'
import type { PastedReadResult } from '../../ports'

/** What the worker does; in main only for texts of tests. */
export const readInProcess = (text: string, forms: readonly string[]): PastedReadResult => {
  const carried = new Map<number, string>()
  const result = readPastedCalls(text, place => ({
    provider: null,
    environment: null,
    forms,
    examine(secret) {
      carried.set(place, secret)
      return null
    }
  }))
  if (!result.ok) return result
  const { format, chosen, left } = result
  const calls = result.calls.map(({ evidence: { exchange, body, receivedAt }, places }, place) => ({
    places,
    exchange,
    body,
    receivedAt,
    carried: carried.get(place) ?? null
  }))
  return { ok: true, reading: { format, calls, chosen, left } }
}
