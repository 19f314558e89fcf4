/** What a reply to a token exchange says; `reason` where it is none. */
export type TokenReply = { ok: true; token: string; expiresIn: number } | { ok: false; reason: 'malformed' }

/** Members of the reply. */
export interface TokenMembers {
  tokenMember: string
  expiresInMember: string
}

/** Characters of a token; longer than any header that servers take. */
const maxTokenLength = 16_384

const malformed: TokenReply = { ok: false, reason: 'malformed' }

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

/**
 * Reads a token and how many seconds it is good for out of a JSON body. Nothing is guessed: a page, half an answer, a
 * time that is no positive number or a token that no header can carry is no token (RFC 6750 section 2.1, b64token, and
 * what other servers make of it: visible ASCII).
 */
export const readTokenReply = (body: Uint8Array, { tokenMember, expiresInMember }: TokenMembers): TokenReply => {
  let reply: unknown
  try {
    reply = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return malformed
  }
  const token = memberOf(reply, tokenMember)
  const expiresIn = memberOf(reply, expiresInMember)
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token) || token.length > maxTokenLength) return malformed
  if (typeof expiresIn !== 'number' || !Number.isFinite(expiresIn) || expiresIn <= 0) return malformed
  return { ok: true, token, expiresIn }
}

/** Milliseconds for which a token is used: a minute less than it lives, half of it where that is too short. */
export const usableFor = (expiresIn: number): number => 1000 * (expiresIn > 60 ? expiresIn - 60 : expiresIn / 2)
