import type { DebtEntry } from '@shared/schemas/debt'

export const toggled = (selected: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return next
}

/** The ids from one row to another, both of them included, whichever comes first. */
export const between = (entries: readonly DebtEntry[], from: number, to: number): string[] =>
  entries.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ credentialId }) => credentialId)
