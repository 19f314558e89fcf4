import type { NameValue, RequestProblemCode, RequestSpec } from '@shared/schemas/request'
import { hasControlCharacter, isEncodable } from './http-syntax'
import type { Checked, RequestProblem } from './request-problem'

type UrlParts = Pick<RequestSpec, 'url' | 'pathParameters' | 'query'>

const placeholder = /\{([^{}]*)\}/g

/** What is wrong with the text itself. The URL parser would repair each of these without a word. */
const textProblem = (url: string): RequestProblemCode | null => {
  if (hasControlCharacter(url)) return 'url_control_character'
  if (!isEncodable(url)) return 'not_encodable'
  if (url.includes('\\')) return 'url_backslash'
  // A fragment never leaves the machine (RFC 9110 section 4.2.5): whoever typed `#` means `%23` or would miss the rest.
  if (url.includes('#')) return 'url_fragment'
  if (url.startsWith('/') || /^https?:\/\//i.test(url)) return null
  return /^[a-z][a-z0-9+.-]*:/i.test(url) ? 'url_scheme' : 'url_not_absolute'
}

const parameterProblems = (parameters: readonly NameValue[]): RequestProblem[] => {
  const seen = new Set<string>()
  return parameters.flatMap(({ name, value, enabled }, index): RequestProblem[] => {
    if (!enabled) return []
    const field = `pathParameters.${index}`
    if (seen.has(name)) return [{ field: `${field}.name`, code: 'path_parameter_twice' }]
    seen.add(name)
    if (value === '') return [{ field: `${field}.value`, code: 'path_parameter_empty' }]
    if (value === '.' || value === '..') return [{ field: `${field}.value`, code: 'path_parameter_dots' }]
    return isEncodable(value) ? [] : [{ field: `${field}.value`, code: 'not_encodable' }]
  })
}

/** Puts the parameters in, each within its own segment: `/` and `%` of a value arrive as `%2F` and `%25`. */
const fillPath = (path: string, parameters: readonly NameValue[]): Checked<string> => {
  const values = new Map(parameters.filter(({ enabled }) => enabled).map(({ name, value }) => [name, value]))
  const unknown = [...path.matchAll(placeholder)].filter(([, name]) => !values.has(name ?? ''))
  if (unknown.length > 0) return { ok: false, problems: [{ field: 'url', code: 'placeholder_unknown' }] }
  return { ok: true, value: path.replace(placeholder, (_, name: string) => encodeURIComponent(values.get(name) ?? '')) }
}

/** `.` and `..` would be resolved before sending, and the path would be another one than was typed (RFC 3986, 5.2.4). */
const hasDotSegment = (path: string): boolean => path.split('/').some(segment => /^(\.|%2e){1,2}$/i.test(segment))

const queryProblems = (query: readonly NameValue[]): RequestProblem[] =>
  query.flatMap(({ name, value, enabled }, index): RequestProblem[] => {
    if (!enabled || (isEncodable(name) && isEncodable(value))) return []
    return [{ field: `query.${index}.${isEncodable(name) ? 'value' : 'name'}`, code: 'not_encodable' }]
  })

/** Adds the pairs of the table behind the query that was typed; wholly blank lines are the editor's, not the person's. */
const appendQuery = (typed: string | null, query: readonly NameValue[]): string => {
  const pairs = query
    .filter(({ name, value, enabled }) => enabled && (name !== '' || value !== ''))
    .map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')
  if (typed === null) return pairs === '' ? '' : `?${pairs}`
  return `?${typed}${pairs !== '' && typed !== '' && !typed.endsWith('&') ? '&' : ''}${pairs}`
}

/**
 * The absolute URL of a request (WHATWG URL). A path is put behind `baseUrl` (normalised: no slash at its end), so it
 * can never name another host; `{name}` is replaced in the path only, never in the host. Percent escapes that were
 * typed stay; what is not ASCII becomes UTF-8 escapes. All problems are told at once.
 */
export const resolveUrl = ({ url, pathParameters, query }: UrlParts, baseUrl: string): Checked<string> => {
  const text = url.replace(/^ +| +$/g, '')
  const code = textProblem(text)
  const problems: RequestProblem[] = [
    ...(code ? [{ field: 'url', code }] : []),
    ...parameterProblems(pathParameters),
    ...queryProblems(query)
  ]
  if (problems.length > 0) return { ok: false, problems }

  const refuse = (code: RequestProblemCode): Checked<string> => ({ ok: false, problems: [{ field: 'url', code }] })
  const absolute = text.startsWith('/') ? baseUrl + text : text
  const [, server = '', authority = '', path = '', typed] =
    /^(https?:\/\/([^/?]*))([^?]*)(?:\?(.*))?$/i.exec(absolute) ?? []
  if (authority === '') return refuse('url_invalid')
  if (authority.includes('@')) return refuse('url_userinfo')
  // The parser would take braces for a host name.
  if (/[{}]/.test(authority)) return refuse('placeholder_unknown')
  const filled = fillPath(path, pathParameters)
  if (!filled.ok) return filled
  if (hasDotSegment(filled.value)) return refuse('url_dot_segment')
  try {
    return { ok: true, value: new URL(server + filled.value + appendQuery(typed ?? null, query)).href }
  } catch {
    return refuse('url_invalid')
  }
}

/** Where a request names the parameter that its credential fills: the server would read one of the two. */
export const secretQueryProblems = (
  { query }: Pick<UrlParts, 'query'>,
  url: string,
  name: string
): RequestProblem[] => {
  if (!new URL(url).searchParams.has(name)) return []
  const rows = query.flatMap((row, index) => (row.enabled && row.name === name ? [`query.${index}.name`] : []))
  const fields = rows.length > 0 ? rows : ['url']
  return fields.map(field => ({ field, code: 'credential_query_twice' }))
}

/** All but the unreserved characters (RFC 3986 section 2.3), so that no parser on the way has a reason to change it. */
const encodeStrictly = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, byte => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)

/** Puts one pair behind the query of a resolved URL; the value arrives as it is, `+` and `/` included. */
export const appendSecret = (url: string, name: string, value: string): string => {
  const separator = !url.includes('?') ? '?' : /[?&]$/.test(url) ? '' : '&'
  return `${url}${separator}${encodeStrictly(name)}=${encodeStrictly(value)}`
}

/** A URL, or a request line, with the values of these parameters masked; what is masked already stays as it is. */
export const maskQueryValues = (text: string, names: readonly string[]): string =>
  text.replace(/([?&])([^=&#\s]*)=([^&#\s]*)/g, (pair, before: string, name: string, value: string) => {
    const isSecret = names.some(secret => encodeStrictly(secret) === name)
    return isSecret && !value.includes('[redacted:') ? `${before}${name}=••••••••` : pair
  })
