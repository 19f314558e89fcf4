import type { ClockSkew } from '@shared/schemas/token'
import { parseHttpDate } from './http-date'

/** A `Date` has whole seconds: in the mean half a one has been cut off. */
const halfSecondMs = 500

/**
 * How far the server's clock is ahead of ours, by the `Date` of a response (RFC 9110 section 6.6.1); null without a
 * readable one. `sentAt` and `receivedAt` are milliseconds since 1970 by our clock; the server wrote its date in between.
 */
export const clockSkew = (date: string | null, sentAt: number, receivedAt: number): ClockSkew | null => {
  const server = date === null ? null : parseHttpDate(date, receivedAt)
  if (server === null || !Number.isFinite(sentAt) || !Number.isFinite(receivedAt)) return null
  return {
    skewMs: Math.round(server + halfSecondMs - (sentAt + receivedAt) / 2),
    uncertaintyMs: Math.round(halfSecondMs + Math.abs(receivedAt - sentAt) / 2)
  }
}
