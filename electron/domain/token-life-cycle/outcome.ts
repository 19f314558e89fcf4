import type { FailureCode } from '@shared/schemas/exchange'
import type { TokenFailureKind, TokenReplyProblem } from '@shared/schemas/token'
import type { AttemptOutcome, TokenCall } from './model'
import type { TokenReply } from './reply'

/** Safe methods, PUT and DELETE (RFC 9110 section 9.2.2): sent twice they do what they do once. */
export const isIdempotent = (method: string): boolean =>
  ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE'].includes(method)

const failed = (
  failure: TokenFailureKind,
  passing: boolean,
  status: number | null = null,
  retryAfterMs: number | null = null
): AttemptOutcome => ({ kind: 'failed', failure, status, problem: null, passing, retryAfterMs })

/** `mustStore`: the person wants the refresh token in the keychain. */
export const outcomeOfReply = (call: TokenCall, reply: TokenReply, mustStore: boolean): AttemptOutcome => {
  const without = call === 'refresh' ? 'same' : 'none'
  return {
    kind: 'tokens',
    lifeMs: reply.lifeMs,
    refreshToken: reply.refreshToken === null ? without : 'new',
    mustStore
  }
}

/** An answer of 2xx without usable tokens. The same call would most likely bring the same, so it is not sent again. */
export const outcomeOfProblem = (problem: TokenReplyProblem, status: number): AttemptOutcome => ({
  kind: 'failed',
  failure: 'malformed',
  status,
  problem,
  passing: false,
  retryAfterMs: null
})

/**
 * An answer other than 2xx. 401 and 403 are final; 5xx, 408 and 429 may pass, after `retryAfterMs` where the server
 * said so. `call` matters: only of the exchange do they speak of the key.
 */
export const outcomeOfStatus = (call: TokenCall, status: number, retryAfterMs: number | null): AttemptOutcome => {
  if (status === 429) return failed('too_many_requests', true, status, retryAfterMs)
  if (status >= 500 || status === 408) return failed('server_fault', true, status, retryAfterMs)
  const isKeyRefused = call === 'exchange' && (status === 401 || status === 403)
  return failed(isKeyRefused ? 'key_refused' : 'unexpected_status', false, status)
}

/** An answer that came and could not be read to its end, or whose meaning is plain: the same call brings the same. */
const lasting: readonly FailureCode[] = [
  'tls_failed',
  'not_http',
  'cancelled',
  'headers_too_large',
  'body_too_large',
  'undecodable',
  'redirect_limit',
  'redirect_loop',
  'redirect_refused',
  'disk_full'
]

/** No answer, or none to its end. */
export const outcomeOfFailure = (code: FailureCode): AttemptOutcome => failed('unreachable', !lasting.includes(code))
