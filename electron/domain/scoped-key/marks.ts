import type { ScopedKey, ScopedKeyEntry, ScopedKeyLink, ScopedKeyMark } from '@shared/schemas/scoped-key'
import { isOverBroad, type ScopeRules } from './scopes'

const dayMs = 86_400_000

/** A key that ends within so long is marked. */
export const expiringWithinMs = 14 * dayMs

/** A new key has so long until its first use. */
export const firstUseWithinMs = 7 * dayMs

/** After so long without use a key is one nobody would miss. */
export const unusedAfterMs = 90 * dayMs

const isUnused = ({ createdAt, lastUsedAt }: ScopedKey, now: number): boolean => {
  if (lastUsedAt !== null) return now - Date.parse(lastUsedAt) > unusedAfterMs
  // Unknown when it was made: never used all the same.
  return createdAt === null || now - Date.parse(createdAt) > firstUseWithinMs
}

const endMark = ({ expiresAt }: ScopedKey, now: number): ScopedKeyMark[] => {
  if (expiresAt === null) return []
  const left = Date.parse(expiresAt) - now
  if (left <= 0) return ['expired']
  return left <= expiringWithinMs ? ['expiring'] : []
}

/**
 * What is worth a person's look about a key. `now` is milliseconds since 1970 by the provider's clock as far as it is
 * known. `unknown`: it lives there and nothing in the vault can be it.
 */
export const marksOf = (key: ScopedKey, link: ScopedKeyLink, rules: ScopeRules, now: number): ScopedKeyMark[] => [
  ...(link.kind === 'none' ? (['unknown'] as const) : []),
  ...(isUnused(key, now) ? (['unused'] as const) : []),
  ...(isOverBroad(key.scopes, rules) ? (['over_broad'] as const) : []),
  ...endMark(key, now)
]

/** The list as a person sees it. */
export const entriesOf = (
  keys: readonly ScopedKey[],
  links: ReadonlyMap<string, ScopedKeyLink>,
  rules: ScopeRules,
  now: number
): ScopedKeyEntry[] =>
  keys.map(key => {
    const link: ScopedKeyLink = links.get(key.id) ?? { kind: 'none' }
    return { ...key, link, marks: marksOf(key, link, rules, now) }
  })
