import { lastHop } from './answer'
import type { Evidence } from './evidence'
import { receivedHeader } from './wire'

/** Seconds to wait by `Retry-After` (RFC 9110 section 10.2.3), which may be a date by the server's clock; null without. */
export const retryAfter = (evidence: Evidence): number | null => {
  const hop = lastHop(evidence)
  const value = hop ? (receivedHeader(hop, 'retry-after')?.trim() ?? '') : ''
  if (/^\d{1,9}$/.test(value)) return Number(value)
  const until = Date.parse(value)
  const now = evidence.receivedAt === null ? null : evidence.receivedAt - (evidence.clockAheadSeconds ?? 0) * 1000
  return Number.isNaN(until) || now === null ? null : Math.max(0, Math.ceil((until - now) / 1000))
}
