import type { AuthLogEntry } from '@shared/schemas/auth-log'
import type { AuthLogFilter } from '../../stores/auth-log-store'

const wordsOf = (text: string): string[] => text.toLocaleLowerCase().split(/\s+/).filter(Boolean)

export const isNarrowed = ({ words, kinds, credentialIds }: AuthLogFilter): boolean =>
  wordsOf(words).length > 0 || kinds.length > 0 || credentialIds.length > 0

/**
 * Every word has to occur somewhere in the text of a line, and every choice has to fit. `textOf` gives all that can be
 * read of a line, in lower case.
 */
export const filterLines = (
  entries: readonly AuthLogEntry[],
  filter: AuthLogFilter,
  textOf: (entry: AuthLogEntry) => string
): readonly AuthLogEntry[] => {
  if (!isNarrowed(filter)) return entries
  const words = wordsOf(filter.words)
  const kinds = new Set<string>(filter.kinds)
  const credentialIds = new Set(filter.credentialIds)
  return entries.filter(
    entry =>
      (kinds.size === 0 || kinds.has(entry.kind)) &&
      (credentialIds.size === 0 || (entry.credential !== null && credentialIds.has(entry.credential.id))) &&
      words.every(word => textOf(entry).includes(word))
  )
}

export interface CredentialChoice {
  value: string
  label: string
}

/** The keys that occur, each once and by its newest label; one that is chosen stays although its lines are gone. */
export const credentialChoices = (
  entries: readonly AuthLogEntry[],
  chosen: readonly string[]
): readonly CredentialChoice[] => {
  const labels = new Map(chosen.map(id => [id, '–']))
  for (const { credential } of entries) if (credential) labels.set(credential.id, credential.label)
  return [...labels]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label) || (one.value < other.value ? -1 : 1))
}
