/**
 * What a JSON Web Token says of itself, for people to read. What must not happen here: anything that looks like
 * verifying. No decision of the app rests on these claims.
 */
import { Buffer } from 'node:buffer'
import type { Jwt, JwtMember } from '@shared/schemas/token'

const longestToken = 65_536
const mostMembers = 100
const longestName = 200
const longestValue = 2000

type JsonObject = Readonly<Record<string, unknown>>

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text)

/** Padding is tolerated, other alphabets are not (RFC 7515 section 2). */
const decodePart = (part: string): JsonObject | null => {
  const bare = part.replace(/={1,2}$/, '')
  if (bare === '' || !/^[A-Za-z0-9_-]+$/.test(bare)) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bare, 'base64url'))
    const value: unknown = JSON.parse(text)
    // What came from JSON text and is neither null nor a list is an object with text keys.
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null
  } catch {
    return null
  }
}

const jsonText = (value: unknown): string => {
  try {
    return JSON.stringify(value)
  } catch {
    // So deep that writing it ends the stack.
    return '…'
  }
}

const membersOf = (object: JsonObject): JwtMember[] =>
  Object.entries(object)
    .slice(0, mostMembers)
    .map(([name, value]) => ({ name: cut(name, longestName), value: cut(jsonText(value), longestValue) }))

const own = (object: JsonObject, name: string): unknown => (Object.hasOwn(object, name) ? object[name] : undefined)

const textOf = (value: unknown): string | null => (typeof value === 'string' ? cut(value, longestValue) : null)

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value.slice(0, mostMembers) : [value]).flatMap(one => textOf(one) ?? [])

/** Seconds since 1970, perhaps with a fraction (RFC 7519 section 2, NumericDate). */
const instantOf = (value: unknown): string | null => {
  if (typeof value !== 'number') return null
  const date = new Date(value * 1000)
  // Years of other than four digits are written in a form of their own.
  const year = date.getUTCFullYear()
  return year >= 0 && year <= 9999 ? date.toISOString() : null
}

/**
 * Reads the header and claims of a signed JWT in its compact form (RFC 7515 section 3.1); null for anything else, an
 * encrypted one (five parts) too. The signature is not looked at, not even for its form.
 */
export const readJwt = (token: string): Jwt | null => {
  if (token.length > longestToken) return null
  const [headerPart = '', claimsPart = '', signature, ...rest] = token.split('.')
  if (signature === undefined || rest.length > 0) return null
  const [header, claims] = [decodePart(headerPart), decodePart(claimsPart)]
  if (!header || !claims) return null
  return {
    header: membersOf(header),
    claims: membersOf(claims),
    algorithm: textOf(own(header, 'alg')),
    issuer: textOf(own(claims, 'iss')),
    audience: textsOf(own(claims, 'aud')),
    expiresAt: instantOf(own(claims, 'exp')),
    notBefore: instantOf(own(claims, 'nbf')),
    issuedAt: instantOf(own(claims, 'iat'))
  }
}
