/** The scopes of a provider; provider data. */
export interface ScopeRules {
  /** From the one that allows least to the one that allows most. */
  known: readonly string[]
  /** Each of them is broad by itself: `admin`. */
  broad: readonly string[]
  /** Together they are broad: one that reads and one that writes. */
  read: readonly string[]
  write: readonly string[]
}

const most = 16

/** True for scopes that a person should confirm: a broad one, or reading and writing in one key. */
export const isOverBroad = (scopes: readonly string[], { broad, read, write }: ScopeRules): boolean => {
  const has = (words: readonly string[]): boolean => scopes.some(scope => words.includes(scope.trim()))
  return has(broad) || (has(read) && has(write))
}

/**
 * The fewest and narrowest scopes with which all endpoints can be called. `needs` has, for each endpoint, the scopes of
 * which one is enough; an endpoint without any asks for none. No scope is taken to cover another. Null where an endpoint
 * asks for scopes that are not known.
 */
export const suggestScopes = (needs: readonly (readonly string[])[], { known }: ScopeRules): string[] | null => {
  const scopes = known.slice(0, most)
  const masks = needs
    .filter(one => one.length > 0)
    .map(one => scopes.reduce((mask, scope, place) => (one.includes(scope) ? mask | (1 << place) : mask), 0))
  if (masks.includes(0)) return null
  // In counting up, a set comes before every other that holds a broader scope, and before every set that holds it.
  let chosen = 0
  while (masks.some(mask => (mask & chosen) === 0)) chosen += 1
  return scopes.filter((_, place) => (chosen & (1 << place)) !== 0)
}
