import type { NameValue } from '@shared/schemas/request'
import { isFieldValue, isToken, sameFieldName } from './http-syntax'
import type { Checked, RequestProblem } from './request-problem'

export type Header = [name: string, value: string]

/**
 * Framing belongs to whoever counts the bytes: a length that is not the body's makes the server read the rest as a
 * second request (RFC 9112 section 11.2). A trailer can only follow a chunked body, which is never sent.
 */
const reserved = ['Content-Length', 'Transfer-Encoding', 'Trailer']

const has = (headers: readonly Header[], name: string): boolean => headers.some(([own]) => sameFieldName(own, name))

/**
 * The lines that are on, as they were typed: order, case and duplicates kept. `credentialHeader` is the name that the
 * chosen credential fills itself, so that a person's own line with it would send two credentials.
 */
export const checkHeaders = (lines: readonly NameValue[], credentialHeader: string | null): Checked<Header[]> => {
  const headers: Header[] = []
  const problems = lines.flatMap(({ name, value, enabled }, index): RequestProblem[] => {
    if (!enabled || (name === '' && value === '')) return []
    const field = `headers.${index}`
    if (!isToken(name)) return [{ field: `${field}.name`, code: 'header_name_invalid' }]
    if (!isFieldValue(value)) return [{ field: `${field}.value`, code: 'header_value_invalid' }]
    if (reserved.some(own => sameFieldName(own, name))) return [{ field: `${field}.name`, code: 'header_not_allowed' }]
    if (credentialHeader !== null && sameFieldName(credentialHeader, name)) {
      return [{ field: `${field}.name`, code: 'credential_header_twice' }]
    }
    headers.push([name, value])
    return []
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: headers }
}

export interface HeaderParts {
  own: readonly Header[]
  credential: Header | null
  version: string
  contentType: string | null
  /** Bytes of the body; `null` where the length is not told at all. */
  contentLength: number | null
}

/**
 * All headers but `Host`, which the transport derives from the URL. A person's own line takes the place of a default.
 */
export const joinHeaders = ({ own, credential, version, contentType, contentLength }: HeaderParts): Header[] => {
  const before: Header[] = [
    ['Accept', '*/*'],
    ['User-Agent', `Latchkey/${version}`],
    ['Accept-Encoding', 'gzip, deflate, br']
  ]
  const after: Header[] = contentType === null ? [] : [['Content-Type', contentType]]
  const given = credential ? [...own, credential] : own
  const unlessOwn = (headers: Header[]): Header[] => headers.filter(([name]) => !has(given, name))
  return [
    ...unlessOwn(before),
    ...(credential ? [credential] : []),
    ...own,
    ...unlessOwn(after),
    ...(contentLength === null ? [] : [['Content-Length', String(contentLength)] satisfies Header])
  ]
}
