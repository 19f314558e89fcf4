import { isRefused, meaningOf, statusOf } from './answer'
import { isTokenExchange, sentCredential, usesToken } from './credential-sent'
import type { Evidence } from './evidence'

/**
 * True where what was refused may be the key itself: one was sent, and the answer does not say that the key is good and
 * lacks a right, nor that it is a token that was refused. Some servers answer a bad key with the words of a missing
 * right; a key that is marred counts against those words.
 */
export const refusesKey = (evidence: Evidence): boolean => {
  const status = statusOf(evidence) ?? 0
  if (!sentCredential(evidence) || usesToken(evidence)) return false
  if (isTokenExchange(evidence) && [400, 422].includes(status)) return true
  return isRefused(evidence) && meaningOf(evidence) !== 'csrf'
}

/** The answer itself says that the key is not taken. */
export const saysKeyRefused = (evidence: Evidence): boolean =>
  refusesKey(evidence) &&
  ['key_refused', 'key_missing_or_refused', 'key_expired', 'key_revoked'].includes(meaningOf(evidence) ?? '')
