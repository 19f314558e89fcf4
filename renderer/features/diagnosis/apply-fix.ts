/** What the button of a finding changes in the request. */
import type { Finding, Fix, FixAction } from '@shared/schemas/diagnosis'
import type { Draft, Row } from '../../stores/draft'
import { newRow } from '../../stores/draft'

/** Fixes that nothing in the window can carry out, and one whose way is not there: they are words alone. */
const wordsOnly: readonly FixAction[] = ['add_permission', 'check_clock', 'check_certificate', 'none']

export const hasButton = (fix: Fix): boolean =>
  !wordsOnly.includes(fix.action) && !(fix.action === 'replace_key' && fix.where === 'server')

const withoutQuery = (url: string, names: readonly string[]): string => {
  const [path = '', query] = url.split('?', 2)
  if (query === undefined) return url
  const pairs = query.split('&').filter(pair => !names.includes(decodeURIComponent(pair.split('=', 1)[0] ?? '')))
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

const off = (rows: readonly Row[], names: readonly string[]): Row[] =>
  rows.map(row => (names.includes(row.name) ? { ...row, enabled: false } : row))

/** Where a finding saw the key that somebody typed: a header, a parameter of the query, or a cookie. */
const seenIn = ({ parameters: { header, name, sent } }: Finding): string[] =>
  [header, name, sent === 'cookie' ? 'Cookie' : sent].flatMap(text =>
    typeof text === 'string' && text !== '' ? text : []
  )

/** Without the key that was typed into the request itself; null where there is none any more. */
export const withoutTypedKey = (finding: Finding, draft: Draft): Partial<Draft> | null => {
  const names = seenIn(finding).map(name => name.toLowerCase())
  const isKey = ({ name, enabled }: Row): boolean => enabled && names.includes(name.toLowerCase())
  const url = withoutQuery(draft.url, seenIn(finding))
  if (url === draft.url && ![...draft.headers, ...draft.query].some(isKey)) return null
  const without = (rows: readonly Row[]): Row[] => rows.map(row => (isKey(row) ? { ...row, enabled: false } : row))
  return { url, headers: without(draft.headers), query: without(draft.query) }
}

const membersOf = (text: string): Row[] => {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? Object.entries(value).map(([name, held]) => newRow(name, String(held))) : []
  } catch {
    return []
  }
}

const bodyAs = ({ body }: Draft, type: string): Draft['body'] => {
  const text = body.kind === 'text' ? body.text : body.json
  if (type === 'application/json') return { ...body, kind: 'json', json: body.json === '' ? text : body.json }
  const kind = type === 'multipart/form-data' ? 'multipart' : 'form'
  return { ...body, kind, [kind]: body[kind].length > 0 ? body[kind] : membersOf(text) }
}

/** Null where the fix does not change the request itself. An address of the fix has its whole query in it. */
export const draftChange = (fix: Fix, draft: Draft): Partial<Draft> | null => {
  switch (fix.action) {
    case 'change_url':
    case 'add_trailing_slash':
      return { url: fix.url, pathParameters: [], query: draft.query.map(row => ({ ...row, enabled: false })) }
    case 'remove_filter':
      return { url: withoutQuery(draft.url, fix.names), query: off(draft.query, fix.names) }
    case 'change_content_type':
      return {
        body: bodyAs(draft, fix.to),
        headers: draft.headers.filter(({ name }) => name.toLowerCase() !== 'content-type')
      }
    case 'choose_credential':
      return fix.credentialId === null ? null : { credentialId: fix.credentialId, session: null }
    default:
      return null
  }
}
