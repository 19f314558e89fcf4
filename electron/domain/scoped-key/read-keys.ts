import type { ScopedKey } from '@shared/schemas/scoped-key'
import { readInstant } from './instant'

/** Names of the members in which a provider tells of its keys; provider data. */
export interface ScopedKeyMembers {
  id: string
  name: string
  prefix: string
  scopes: string
  createdAt: string
  lastUsedAt: string
  expiresAt: string
}

const mostKeys = 10_000
const longestText = 1024
const mostScopes = 200

const memberOf = (row: object, name: string): unknown => (Object.hasOwn(row, name) ? Reflect.get(row, name) : undefined)

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, longestText) : '')

const idOf = (value: unknown): string | null => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  return typeof value === 'string' && value !== '' && value.length <= 128 ? value : null
}

const scopesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.slice(0, mostScopes).filter(scope => typeof scope === 'string') : []

/** One key as the provider tells of it; null where it has no id, since nothing could be done with it. */
export const readScopedKey = (row: unknown, members: ScopedKeyMembers): ScopedKey | null => {
  if (typeof row !== 'object' || row === null) return null
  const id = idOf(memberOf(row, members.id))
  if (id === null) return null
  return {
    id,
    name: textOf(memberOf(row, members.name)),
    prefix: textOf(memberOf(row, members.prefix)),
    scopes: scopesOf(memberOf(row, members.scopes)),
    createdAt: readInstant(memberOf(row, members.createdAt)),
    lastUsedAt: readInstant(memberOf(row, members.lastUsedAt)),
    expiresAt: readInstant(memberOf(row, members.expiresAt))
  }
}

/** The keys of a list; null where the answer is no list. Rows that cannot be read are counted, not passed over. */
export const readScopedKeys = (
  list: unknown,
  members: ScopedKeyMembers
): { keys: ScopedKey[]; unreadable: number } | null => {
  if (!Array.isArray(list)) return null
  const rows = list.slice(0, mostKeys)
  const keys = rows.map(row => readScopedKey(row, members)).filter(key => key !== null)
  return { keys, unreadable: list.length - keys.length }
}
