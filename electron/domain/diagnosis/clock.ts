import type { Hop } from '@shared/schemas/exchange'
import { receivedHeader } from './wire'

/** Seconds from which a clock is wrong: `Date` has whole seconds, and the answer was under way for some. */
export const noticeableSkew = 60

/**
 * Seconds that this computer is ahead of the server by the `Date` of its answer (RFC 9110 section 6.6.1), negative for
 * behind; null without one, and where a cache kept the answer (`Age`), since the date is then that of an older one.
 * `receivedAt` is milliseconds since the epoch.
 */
export const clockAhead = (date: string | null, age: string | null, receivedAt: number | null): number | null => {
  if (date === null || receivedAt === null || Number(age ?? 0) > 0) return null
  const serverTime = Date.parse(date)
  return Number.isNaN(serverTime) ? null : Math.round((receivedAt - serverTime) / 1000)
}

export const measureClock = (hop: Hop | undefined, receivedAt: number | null): number | null =>
  hop ? clockAhead(receivedHeader(hop, 'date'), receivedHeader(hop, 'age'), receivedAt) : null
