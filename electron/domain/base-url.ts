import type { BaseUrlProblem } from '@shared/schemas/environment'
import { hasControlCharacter } from './http-syntax'

export type BaseUrlResult = { ok: true; baseUrl: string; origin: string } | { ok: false; problem: BaseUrlProblem }

const parseUrl = (text: string): URL | null => {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

const problemOf = (text: string): BaseUrlProblem | null => {
  if (text === '') return 'empty'
  if (hasControlCharacter(text)) return 'control_character'
  if (text.includes('\\')) return 'backslash'
  if (!/^https?:\/\//i.test(text)) return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? 'scheme_not_http' : 'scheme_missing'
  // Looked for in the text: the parser does not tell an empty query, fragment or user name from none.
  const authority = /^https?:\/\/([^/?#]*)/i.exec(text)?.[1] ?? ''
  if (authority === '') return 'invalid'
  if (authority.includes('@')) return 'userinfo'
  if (text.includes('#')) return 'fragment'
  return text.includes('?') ? 'query' : null
}

/** `/api/v1` as it is and cut short: `/api/v1`, `/api`. */
const beginningsOf = (path: string): string[] => {
  const segments = path.split('/').filter(segment => segment !== '')
  return segments.map((_, index) => `/${segments.slice(0, segments.length - index).join('/')}`)
}

/** The longest end of `path` that the endpoints begin with is let go, as often as it is there. */
const trimPath = (path: string, beginnings: readonly string[]): string => {
  const trimmed = path.replace(/\/+$/, '')
  const tail = beginnings.find(beginning => trimmed.endsWith(beginning))
  return tail === undefined ? trimmed : trimPath(trimmed.slice(0, -tail.length), beginnings)
}

/**
 * Makes a pasted base URL one that a path beginning with `/` can be put behind: scheme and host in lower case, no
 * slash at the end, and without the path that the provider's endpoints begin with already (`/api/v1`, or `/api` of it), so
 * that it is not there twice. Spaces and line breaks around the text are let go.
 */
export const normalizeBaseUrl = (text: string, basePathToTrim: string | null): BaseUrlResult => {
  const trimmed = text.trim()
  const problem = problemOf(trimmed)
  if (problem) return { ok: false, problem }
  const url = parseUrl(trimmed)
  if (!url) return { ok: false, problem: 'invalid' }
  return {
    ok: true,
    baseUrl: url.origin + trimPath(url.pathname, beginningsOf(basePathToTrim ?? '')),
    origin: url.origin
  }
}

/** Scheme, host and port of an http(s) URL (RFC 6454 section 4), `null` for anything else. */
export const originOf = (url: string): string | null => {
  const parsed = parseUrl(url)
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.origin : null
}

/** True where the bytes do not leave this machine: 127.0.0.0/8, `::1` (RFC 6890) and `localhost` (RFC 6761). */
export const isLoopback = (url: string): boolean => {
  const host = parseUrl(url)?.hostname ?? ''
  // The parser has brought every way of writing an IPv4 address into four decimal numbers.
  return host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
}
