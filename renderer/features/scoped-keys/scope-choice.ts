/** Without blanks and doubles: the known ones from narrow to broad, then the others as they came. */
export const arrangeScopes = (scopes: readonly string[], known: readonly string[]): string[] => {
  const wanted = new Set(scopes.map(scope => scope.trim()).filter(Boolean))
  return [...known.filter(scope => wanted.has(scope)), ...[...wanted].filter(scope => !known.includes(scope))]
}

export const otherScopes = (scopes: readonly string[], known: readonly string[]): string[] =>
  scopes.filter(scope => !known.includes(scope))

/** Puts these in the place of the known ones; what was written by hand stays. */
export const withKnownScopes = (
  scopes: readonly string[],
  chosen: readonly string[],
  known: readonly string[]
): string[] => arrangeScopes([...chosen, ...otherScopes(scopes, known)], known)

export const withOtherScopes = (
  scopes: readonly string[],
  others: readonly string[],
  known: readonly string[]
): string[] => arrangeScopes([...scopes.filter(scope => known.includes(scope)), ...others], known)

export const sameScopes = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every(scope => other.includes(scope))
