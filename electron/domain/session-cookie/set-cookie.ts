/**
 * Cookies as a login answer sets them (RFC 6265 section 5.2 and 5.3). Own rules rather than a library's jar: a session
 * is one cookie of one origin, which is narrower than what a jar does, and every refusal has to be told.
 */
import { isLoopback, originOf } from '../base-url'
import { hasControlCharacter, isFieldValue, isToken } from '../http-syntax'
import { parseCookieDate } from './cookie-date'

export interface Cookie {
  name: string
  /** As it came and goes back, quotes included; never altered. */
  value: string
  /** Where it came from and the only place where it goes: a browser would let it go further. */
  origin: string
  path: string
  secure: boolean
  httpOnly: boolean
  /** Milliseconds from the answer on; null where the session ends with the app. 0 takes the cookie back. */
  lifeMs: number | null
}

/** The answer that sets them, in milliseconds since 1970: by its own `Date` where it has one. */
export interface CookieSource {
  url: string
  answeredAt: number
}

const longestLine = 8192

/** No cookie lasts longer (RFC 6265bis section 5.5). */
const longestLifeMs = 400 * 24 * 60 * 60 * 1000

const split = (text: string, mark: string): [head: string, tail: string | null] => {
  const place = text.indexOf(mark)
  return place < 0 ? [text, null] : [text.slice(0, place), text.slice(place + 1)]
}

/** Of an attribute that is there several times, the last one counts. */
const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(';').map(part => {
      const [name, value] = split(part, '=')
      return [name.trim().toLowerCase(), (value ?? '').trim()]
    })
  )

/** The folder of the path that was asked for (section 5.1.4). */
const defaultPath = (pathname: string): string => pathname.slice(0, Math.max(pathname.lastIndexOf('/'), 1))

const bounded = (milliseconds: number): number => Math.min(Math.max(milliseconds, 0), longestLifeMs)

/** `Max-Age` comes before `Expires`; what cannot be read is not there. */
const lifeOf = (attributes: ReadonlyMap<string, string>, answeredAt: number): number | null => {
  const maxAge = attributes.get('max-age') ?? ''
  if (/^-?\d+$/.test(maxAge)) return bounded(Number(maxAge) * 1000)
  const expires = parseCookieDate(attributes.get('expires') ?? '')
  return expires === null ? null : bounded(expires - answeredAt)
}

/** The host itself, or a domain that it is a part of (section 5.1.3); an address is part of nothing. */
const coversHost = (domain: string, host: string): boolean =>
  domain === host || (host.endsWith(`.${domain}`) && domain !== '' && !/^[\d.]+$|^\[/.test(host))

/** What the beginning of a name promises (RFC 6265bis section 4.1.3). */
const keepsPromise = ({ name, secure, path }: Cookie, hasDomain: boolean): boolean => {
  if (/^__secure-/i.test(name)) return secure
  return !/^__host-/i.test(name) || (secure && path === '/' && !hasDomain)
}

/** Reads one `Set-Cookie` line; null where a browser would refuse the cookie, or where it could not be sent back. */
export const parseSetCookie = (line: string, { url, answeredAt }: CookieSource): Cookie | null => {
  const origin = originOf(url)
  if (!origin || line.length > longestLine) return null
  const [pair, rest] = split(line, ';')
  const [name, value] = split(pair, '=').map(text => text?.trim() ?? null)
  if (!name || !isToken(name) || value == null || !isFieldValue(value) || hasControlCharacter(value)) return null

  const attributes = attributesOf(rest ?? '')
  const { hostname, pathname, protocol } = new URL(url)
  const domain = (attributes.get('domain') ?? '').replace(/^\./, '').toLowerCase()
  const path = attributes.get('path') ?? ''
  const cookie: Cookie = {
    name,
    value,
    origin,
    path: path.startsWith('/') ? path : defaultPath(pathname),
    secure: attributes.has('secure'),
    httpOnly: attributes.has('httponly'),
    lifeMs: lifeOf(attributes, answeredAt)
  }
  if (domain !== '' && !coversHost(domain, hostname)) return null
  if (cookie.secure && protocol !== 'https:' && !isLoopback(url)) return null
  return keepsPromise(cookie, domain !== '') ? cookie : null
}

/** All cookies that an answer sets, a later one in place of an earlier one of the same name and path. */
export const cookiesOf = (lines: readonly string[], source: CookieSource): Cookie[] => {
  const cookies = new Map<string, Cookie>()
  for (const line of lines) {
    const cookie = parseSetCookie(line, source)
    if (!cookie) continue
    const key = `${cookie.name} ${cookie.path}`
    cookies.delete(key)
    cookies.set(key, cookie)
  }
  return [...cookies.values()]
}

/** Path-match (section 5.1.4): whole segments, so that `/api` does not reach `/apis`. */
const coversPath = (cookiePath: string, path: string): boolean =>
  path === cookiePath || (path.startsWith(cookiePath) && (cookiePath.endsWith('/') || path[cookiePath.length] === '/'))

/**
 * Whether a cookie may go with a request. Never to another origin: another port, a subdomain and http after https are
 * others, though a browser would send it to some of them. A `Secure` one goes without TLS only within this machine.
 */
export const cookieGoesTo = (cookie: Cookie, url: string): boolean => {
  if (originOf(url) !== cookie.origin) return false
  const { pathname, protocol } = new URL(url)
  return coversPath(cookie.path, pathname) && (!cookie.secure || protocol === 'https:' || isLoopback(url))
}
