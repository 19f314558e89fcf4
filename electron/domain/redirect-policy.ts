import type { FailureCode } from '@shared/schemas/exchange'
import { originOf } from './base-url'
import type { BuiltRequest } from './build-request'
import { isSensitiveHeader } from './redaction'
import { resolveLocation } from './redirect-location'

/** Hops that are followed after the first request. */
export const maxRedirects = 10

/** Why a redirect was not followed, for the words to the person and for the audit log. */
export type RedirectRefusal =
  | 'location_missing'
  | 'location_ambiguous'
  | 'location_invalid'
  | 'location_userinfo'
  | 'location_not_http'
  | 'body_to_other_origin'
  | 'loop'
  | 'limit'

/** A request and what of it came from the vault. Once dropped, a name is gone from here and cannot come back. */
export interface RedirectableRequest {
  request: BuiltRequest
  /** Names of headers that the vault filled. */
  secretHeaders: readonly string[]
  /** Names of query pairs that the vault filled. */
  secretQuery?: readonly string[]
}

export interface Redirection extends RedirectableRequest {
  status: number
  responseHeaders: readonly (readonly [name: string, value: string])[]
  /** Redirects followed so far. */
  followed: number
  /** `visitKey` of every request of this chain, the current one included. */
  visited: readonly string[]
}

export type RedirectDecision =
  /** The response is the answer. */
  | { kind: 'final' }
  | { kind: 'follow'; next: RedirectableRequest; dropped: string[] }
  | { kind: 'refuse'; code: FailureCode; reason: RedirectRefusal; origin: string | null }

const followedStatuses = [301, 302, 303, 307, 308]

/** Describe a body that is no longer there (WHATWG Fetch, request-body-header name). */
const bodyHeaders = ['content-encoding', 'content-language', 'content-location', 'content-type', 'content-length']

/** Two requests of one chain with the same key would get the same answer again. */
export const visitKey = ({ method, url }: Pick<BuiltRequest, 'method' | 'url'>): string => `${method} ${url}`

const refusalCode: Record<RedirectRefusal, FailureCode> = {
  location_missing: 'redirect_refused',
  location_ambiguous: 'redirect_refused',
  location_invalid: 'redirect_refused',
  location_userinfo: 'redirect_refused',
  location_not_http: 'redirect_refused',
  body_to_other_origin: 'redirect_refused',
  loop: 'redirect_loop',
  limit: 'redirect_limit'
}

const refuse = (reason: RedirectRefusal, url: string | null = null): RedirectDecision => ({
  kind: 'refuse',
  code: refusalCode[reason],
  reason,
  origin: url === null ? null : originOf(url)
})

/** POST becomes GET after 301 and 302 as browsers do it, everything but HEAD after 303 (WHATWG Fetch, RFC 9110 15.4). */
const losesBody = (method: string, status: number): boolean =>
  ((status === 301 || status === 302) && method === 'POST') || (status === 303 && method !== 'GET' && method !== 'HEAD')

const adaptMethod = (request: BuiltRequest, status: number): BuiltRequest =>
  losesBody(request.method, status)
    ? {
        ...request,
        method: 'GET',
        body: null,
        headers: request.headers.filter(([name]) => !bodyHeaders.includes(name.toLowerCase()))
      }
    : request

/**
 * Everything that belongs to the first origin: what the vault put in, whatever its name, what is secret by its name, and
 * a `Host` that names the other server.
 */
const staysBehind = (name: string, secretHeaders: readonly string[]): boolean =>
  secretHeaders.some(secret => secret.toLowerCase() === name.toLowerCase()) ||
  isSensitiveHeader(name) ||
  name.toLowerCase() === 'host'

/** As it stands where its escapes are none. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** By its name and by its value: a page to log in at gets the whole address as the place to come back to. */
const dropQuery = (url: string, secretQuery: readonly string[], from: string): { url: string; dropped: string[] } => {
  const next = new URL(url)
  const { searchParams } = new URL(from)
  const holds = (text: string, name: string): boolean =>
    searchParams.getAll(name).some(secret => secret !== '' && [text, decoded(text)].some(one => one.includes(secret)))
  const dropped = secretQuery.filter(secret => {
    const pairs = [...next.searchParams].filter(([name, value]) => name === secret || holds(value, secret))
    for (const [name] of pairs) next.searchParams.delete(name)
    return pairs.length > 0
  })
  // Untouched where nothing was dropped: writing the pairs anew would change their escapes.
  return dropped.length > 0 ? { url: next.href, dropped } : { url, dropped }
}

const crossOrigin = (
  { request, secretHeaders, secretQuery = [] }: RedirectableRequest,
  url: string,
  from: string
): Extract<RedirectDecision, { kind: 'follow' }> => {
  const left = request.headers.filter(([name]) => staysBehind(name, secretHeaders)).map(([name]) => name)
  const headers = request.headers.filter(([name]) => !staysBehind(name, secretHeaders))
  const query = dropQuery(url, secretQuery, from)
  return {
    kind: 'follow',
    next: { request: { ...request, url: query.url, headers }, secretHeaders: [], secretQuery: [] },
    dropped: [...new Set([...left, ...query.dropped])]
  }
}

/**
 * Decides what a redirect answer leads to. Another origin is another scheme, host or port (RFC 6454): a subdomain, a
 * port and http after https are others too. There the request goes without any secret, and not at all with a body. The
 * next request is what is left, so nothing that was dropped returns on a later hop.
 */
export const decideRedirect = (redirection: Redirection): RedirectDecision => {
  const { request, status, responseHeaders, followed, visited, secretHeaders, secretQuery = [] } = redirection
  if (!followedStatuses.includes(status)) return { kind: 'final' }
  const locations = new Set(
    responseHeaders.filter(([name]) => name.toLowerCase() === 'location').map(([, value]) => value)
  )
  const [location] = locations
  if (location === undefined) return refuse('location_missing')
  if (locations.size > 1) return refuse('location_ambiguous')
  const resolved = resolveLocation(location, request.url)
  if (!resolved.ok) return refuse(resolved.problem)

  const { url } = resolved
  const adapted = { ...adaptMethod(request, status), url }
  const elsewhere = originOf(url) !== originOf(request.url)
  if (elsewhere && adapted.body !== null) return refuse('body_to_other_origin', url)
  const decision: RedirectDecision = elsewhere
    ? crossOrigin({ request: adapted, secretHeaders, secretQuery }, url, request.url)
    : { kind: 'follow', next: { request: adapted, secretHeaders, secretQuery }, dropped: [] }
  if (visited.includes(visitKey(decision.next.request))) return refuse('loop', url)
  return followed >= maxRedirects ? refuse('limit', url) : decision
}
