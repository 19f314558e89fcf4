import type { Settings } from '@shared/schemas/settings'

/** Languages that have words here. */
const known = ['en', 'es'] as const
type Language = (typeof known)[number]

const languageOf = (tag: string): Language | undefined =>
  known.find(language => tag.toLowerCase().split('-')[0] === language)

/**
 * The locale for words, dates and numbers: the chosen language, in the person's own regional form where they have one.
 * `preferred` is the list of the system, best first.
 */
export const pickLocale = (choice: Settings['language'], preferred: readonly string[]): string => {
  if (choice === 'system') return preferred.find(tag => languageOf(tag) !== undefined) ?? 'en'
  return preferred.find(tag => languageOf(tag) === choice) ?? choice
}
