import type { NameValue } from '@shared/schemas/request'
import { sameFieldName } from './http-syntax'
import type { Header } from './request-headers'
import type { RequestProblem } from './request-problem'

const isCookieHeader = (name: string): boolean => sameFieldName(name, 'Cookie')

const namesIn = (value: string): string[] => value.split(';').map(pair => (pair.split('=', 1)[0] ?? '').trim())

/** A person's own cookie of the credential's name: the server would take one of the two, and nobody could say which. */
export const cookieProblems = (lines: readonly NameValue[], cookie: string): RequestProblem[] =>
  lines.flatMap(({ name, value, enabled }, index): RequestProblem[] =>
    enabled && isCookieHeader(name) && namesIn(value).includes(cookie)
      ? [{ field: `headers.${index}.value`, code: 'credential_cookie_twice' }]
      : []
  )

/**
 * Puts a cookie behind a person's own ones: a client sends one `Cookie` line (RFC 6265 section 5.4), and some servers
 * read no more than that. `joined` is false where they have none.
 */
export const joinCookie = (own: readonly Header[], pair: string): { own: Header[]; joined: boolean } => {
  const place = own.findIndex(([name, value]) => isCookieHeader(name) && value.trim() !== '')
  if (place < 0) return { own: [...own], joined: false }
  const headers = own.map(([name, value], index): Header => [name, index === place ? `${value}; ${pair}` : value])
  return { own: headers, joined: true }
}
