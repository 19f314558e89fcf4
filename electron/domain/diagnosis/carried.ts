import type { Hop } from '@shared/schemas/exchange'
import { sameFieldName } from '../http-syntax'
import { isSensitiveHeader } from '../redaction'
import type { KeyPlace } from './evidence'
import { parseUrl, sentHeaders } from './wire'

/** A credential as it stood in a request: `scheme` is the word before it in a header, with its blank. */
export interface Carried {
  in: 'header' | 'query' | 'cookie'
  name: string
  scheme: string
}

const schemePattern = /^[A-Za-z][A-Za-z-]{0,19} +(?=\S)/

/** What stands before a mask, or the first word where nothing was masked. */
const schemeOf = (value: string): string => {
  const mask = value.search(/\[redacted:|•/)
  return mask >= 0 ? value.slice(0, mask) : (schemePattern.exec(value)?.[0] ?? '')
}

const cookieNames = (value: string): string[] =>
  value
    .split(';')
    .map(pair => pair.split('=', 1)[0]?.trim() ?? '')
    .filter(name => name !== '')

const inHeader = (name: string, value: string): Carried[] => {
  if (value === '' || sameFieldName(name, 'proxy-authorization')) return []
  if (sameFieldName(name, 'cookie'))
    return cookieNames(value).map(cookie => ({ in: 'cookie', name: cookie, scheme: '' }))
  const isMasked = value.includes('[redacted:') || value.includes('•')
  if (!isSensitiveHeader(name) && !isMasked) return []
  return [{ in: 'header', name, scheme: schemeOf(value) }]
}

const inQuery = (url: string): Carried[] =>
  [...(parseUrl(url)?.searchParams ?? [])]
    .filter(([name, value]) => value !== '' && (isSensitiveHeader(name) || value.startsWith('[redacted:')))
    .map(([name]) => ({ in: 'query', name, scheme: '' }))

/** Everything in a request that looks like a credential, by its name or because it was masked. */
export const carriedIn = (hop: Hop | undefined): Carried[] =>
  hop ? [...sentHeaders(hop).flatMap(({ name, value }) => inHeader(name, value)), ...inQuery(hop.url)] : []

/** The header in which a request carries what a place brings; null where that is no header. */
export const headerOf = (place: KeyPlace): { header: string; prefix: string } | null => {
  if (place.kind === 'basic') return { header: 'Authorization', prefix: 'Basic ' }
  return place.kind === 'header' || place.kind === 'exchange' ? { header: place.header, prefix: place.prefix } : null
}

const openField = /\{[A-Za-z]+\}/

/** True where a method lets the person choose the name or the word, so that nothing can be said against theirs. */
export const isOpen = (place: KeyPlace): boolean => Object.values(place).some(text => openField.test(text))

/** True where the credential stands where this place says. Scheme words are compared as they are: some servers mind. */
export const standsIn = (carried: Carried, place: KeyPlace): boolean => {
  if (place.kind === 'query') return carried.in === 'query' && carried.name === place.parameter
  if (place.kind === 'cookie') return carried.in === 'cookie' && carried.name === place.cookie
  const expected = headerOf(place)
  return (
    expected !== null &&
    carried.in === 'header' &&
    sameFieldName(carried.name, expected.header) &&
    carried.scheme === expected.prefix
  )
}
