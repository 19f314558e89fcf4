import type { ScopedKey } from '@shared/schemas/scoped-key'

/** What a person types before a key is revoked: its name, and where it has none what it can be told by. */
export const wordOf = ({ name, prefix, id }: Pick<ScopedKey, 'name' | 'prefix' | 'id'>): string =>
  name.trim() || prefix.trim() || id

/** So long main keeps a key that the vault did not take. */
const keptFor = 600_000

/** When a key that is not in the vault is forgotten. */
export const keptUntil = (receivedAt: number): string => new Date(receivedAt + keptFor).toISOString()
