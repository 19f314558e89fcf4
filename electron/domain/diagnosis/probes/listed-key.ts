import type { ListedKey } from '../evidence'
import { listMember, member, textMember } from '../json'

const rowsIn = (json: unknown): unknown[] =>
  Array.isArray(json) ? json : ['api_keys', 'keys', 'results', 'data', 'items'].flatMap(name => listMember(json, name))

const prefixNames = ['key_prefix', 'prefix']

/** A prefix of fewer characters could be that of many. */
const leastPrefix = 6

/**
 * The row of this very key in the provider's own list, found by its beginning; null where the answer is no such list. A
 * beginning that several rows share tells nothing of any of them.
 */
export const findListedKey = (json: unknown, secret: string): ListedKey | null => {
  const rows = rowsIn(json)
  const prefixOf = (row: unknown): string =>
    (prefixNames.map(name => textMember(row, name)).find(text => text !== null) ?? '').replace(/[.…*•]+$/, '')
  const telling = rows.filter(row => prefixOf(row).length >= leastPrefix)
  if (telling.length === 0) return null
  const [row, ...others] = telling.filter(one => secret.startsWith(prefixOf(one)))
  if (others.length > 0) return null
  if (row === undefined) return { listed: false, expiresAt: null, scopes: null }
  const scopes = member(row, 'scopes')
  return {
    listed: true,
    expiresAt: textMember(row, 'expires_at'),
    scopes: Array.isArray(scopes) ? scopes.filter(scope => typeof scope === 'string') : null
  }
}
