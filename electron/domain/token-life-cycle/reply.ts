import type { TokenReplyProblem } from '@shared/schemas/token'
import { looksLikeJson } from '../json-prefix'

/** Names of the members of an answer that brings tokens; null where the provider has no such member. */
export interface TokenReplyMembers {
  accessToken: string
  expiresIn: string
  refreshToken: string | null
  companyName: string | null
}

export interface TokenReply {
  accessToken: string
  /** Null where the answer brings none: after a refresh the old one stays good. */
  refreshToken: string | null
  lifeMs: number
  companyName: string | null
}

export type TokenReplyResult = { ok: true; reply: TokenReply } | { ok: false; problem: TokenReplyProblem }

/** Ten years; a token that is said to live longer has a mistake in its number. */
const longestLifeSeconds = 315_360_000

const longestToken = 65_536
const longestName = 200

/** What may stand behind `Bearer ` (visible ASCII; RFC 6750 section 2.1 allows less). */
const isTokenText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longestToken && /^[\x21-\x7e]+$/.test(value)

const memberOf = (reply: object, name: string | null): unknown =>
  name !== null && Object.hasOwn(reply, name) ? Reflect.get(reply, name) : undefined

const unreadable = (text: string): TokenReplyProblem => {
  const start = text.trimStart()
  if (start === '') return 'empty'
  if (start.startsWith('<')) return 'html'
  return looksLikeJson(text) ? 'truncated' : 'not_json'
}

const parse = (text: string): { ok: true; value: unknown } | { ok: false; problem: TokenReplyProblem } => {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return { ok: false, problem: unreadable(text) }
  }
}

const lifeProblem = (seconds: unknown): TokenReplyProblem | null => {
  if (seconds === undefined) return 'expires_in_missing'
  if (typeof seconds !== 'number' || Number.isNaN(seconds)) return 'expires_in_not_a_number'
  if (seconds <= 0) return 'expires_in_not_positive'
  if (seconds > longestLifeSeconds) return 'expires_in_too_large'
  return Number.isInteger(seconds) ? null : 'expires_in_fraction'
}

const tokenProblem = (token: unknown): TokenReplyProblem | null => {
  if (token === undefined || token === null || token === '') return 'token_missing'
  return isTokenText(token) ? null : 'token_invalid'
}

/**
 * Reads the body of a good answer to an exchange or a refresh. Nothing is guessed: an `expires_in` that is no whole
 * number of seconds above 0 (RFC 6749 section 5.1) is a problem, not an hour. A problem never holds a piece of the body.
 */
export const readTokenReply = (text: string, members: TokenReplyMembers): TokenReplyResult => {
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const { value } = parsed
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, problem: 'not_an_object' }

  const accessToken = memberOf(value, members.accessToken)
  const seconds = memberOf(value, members.expiresIn)
  const problem = tokenProblem(accessToken) ?? lifeProblem(seconds)
  if (problem || !isTokenText(accessToken)) return { ok: false, problem: problem ?? 'token_invalid' }
  const refreshToken = memberOf(value, members.refreshToken)
  const companyName = memberOf(value, members.companyName)
  return {
    ok: true,
    reply: {
      accessToken,
      refreshToken: isTokenText(refreshToken) ? refreshToken : null,
      lifeMs: Number(seconds) * 1000,
      companyName: typeof companyName === 'string' ? companyName.slice(0, longestName) : null
    }
  }
}
