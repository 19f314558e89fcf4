import { parseHttpDate } from './http-date'

/** No server keeps us waiting longer, whatever it says. */
export const longestRetryAfterMs = 3_600_000

/** The clocks to read a date by: the response's own `Date`, and ours in milliseconds since 1970. */
export interface RetryAfterClocks {
  date: string | null
  now: number
}

const waitOf = (value: string, base: number): number | null => {
  const text = value.trim()
  // Digits that are too many for a number are a very long wait all the same.
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const at = parseHttpDate(text, base)
  return at === null ? null : Math.max(at - base, 0)
}

/**
 * Milliseconds to wait by the `Retry-After` lines of a response (RFC 9110 section 10.2.3), at most an hour; null where
 * they say nothing that can be read. A date counts from the response's own `Date`, so that our clock may be wrong; one
 * that has passed is 0. Of several lines the longest wait holds.
 */
export const retryAfterMs = (values: readonly string[], { date, now }: RetryAfterClocks): number | null => {
  const base = (date === null ? null : parseHttpDate(date, now)) ?? now
  const waits = values.map(value => waitOf(value, base)).filter(wait => wait !== null)
  return waits.length > 0 ? Math.min(Math.max(...waits), longestRetryAfterMs) : null
}
