import { hasControlCharacter } from './http-syntax'

export type LocationProblem = 'location_invalid' | 'location_userinfo' | 'location_not_http'
export type LocationResult = { ok: true; url: string } | { ok: false; problem: LocationProblem }

/** Each byte above ASCII as its own escape: servers write raw UTF-8 there, and one character is one byte here. */
const escapeBytes = (location: string): string =>
  location.replace(/[\x80-\xff]/g, byte => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)

/** `user@` in front of the host, also an empty one, which the parser drops without a trace. */
const hasUserinfo = (location: string): boolean => /^(?:[a-z][a-z0-9+.-]*:)?[\\/]{2,}[^\\/?#]*@/i.test(location)

/**
 * The absolute URL that a `Location` value leads to (RFC 9110 section 10.2.2), without its fragment. `location` is the
 * field value with one character a byte, `base` the URL of the request that was answered.
 */
export const resolveLocation = (location: string, base: string): LocationResult => {
  const text = location.trim()
  if (text === '' || hasControlCharacter(text)) return { ok: false, problem: 'location_invalid' }
  let url: URL
  try {
    url = new URL(escapeBytes(text), base)
  } catch {
    return { ok: false, problem: 'location_invalid' }
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { ok: false, problem: 'location_not_http' }
  if (url.username !== '' || url.password !== '' || hasUserinfo(text))
    return { ok: false, problem: 'location_userinfo' }
  url.hash = ''
  return { ok: true, url: url.href }
}
