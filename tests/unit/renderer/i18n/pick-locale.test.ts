import { expect, it } from 'vitest'
import { pickLocale } from '../../../../renderer/i18n/pick-locale'

it.each([
  ['system', ['es-MX', 'en-US'], 'es-MX'],
  ['system', ['fr-FR', 'es-CO', 'en-US'], 'es-CO'],
  ['system', ['fr-FR', 'de'], 'en'],
  ['system', [], 'en'],
  ['system', ['ES'], 'ES'],
  ['es', ['en-US', 'es-CO'], 'es-CO'],
  ['es', ['en-US'], 'es'],
  ['en', ['es-MX'], 'en'],
  // Not every tag that begins alike is the language.
  ['system', ['est-EE'], 'en']
] as const)('%s with %j is %s', (choice, preferred, locale) => {
  expect(pickLocale(choice, preferred)).toBe(locale)
})
