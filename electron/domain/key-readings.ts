/** The keys that a text may stand for: as it is, without what was copied along with it, and decoded. */
import type { KeyReading } from '@shared/schemas/which-key'
import { anySecret, cleanSecret, type SecretContext } from './secret-hygiene'

export interface ReadKey {
  text: string
  reading: KeyReading
}

/** Longer ones are no keys, and decoding them would only take time. */
const maxDecoded = 8192

/** Null for what is no base64 of a printable text; both alphabets, with and without padding. */
const fromBase64 = (text: string): string | null => {
  const plain = text
    .replace(/[\r\n]/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/=+$/, '')
  if (plain.length < 8 || plain.length > maxDecoded || plain.length % 4 === 1 || !/^[A-Za-z0-9+/]+$/.test(plain)) {
    return null
  }
  const decoded = Buffer.from(plain, 'base64').toString('utf8')
  return /^[\x20-\x7e\xa0-\u024f]+$/.test(decoded) ? decoded : null
}

const fromPercent = (text: string): string | null => {
  if (text.length > maxDecoded || !/%[0-9A-Fa-f]{2}/.test(text)) return null
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Of `Authorization: Basic …`, which no provider of ours has as the word before its key. */
const withoutBasic = (text: string): string => text.replace(/^Basic[ \t]+/i, '')

const decodedFrom = (text: string): ReadKey[] => {
  const percent = fromPercent(text)
  const base64 = fromBase64(withoutBasic(text))
  const behindColon = base64?.slice(base64.indexOf(':') + 1) ?? ''
  return [
    ...(percent === null ? [] : [{ text: percent, reading: 'percent' as const }]),
    ...(base64 === null ? [] : [{ text: base64, reading: 'base64' as const }]),
    ...(base64?.includes(':') && behindColon !== '' ? [{ text: behindColon, reading: 'user_password' as const }] : [])
  ]
}

/**
 * Every key that the text may be, the likeliest first, each once. `contexts` are those of the providers: what one takes
 * for the word before its key is a part of the key for another.
 */
export const keyReadingsOf = (text: string, contexts: readonly SecretContext[]): ReadKey[] => {
  const cleaned = [anySecret, ...contexts].map(context => cleanSecret(text, context))
  const bare: ReadKey[] = [
    { text, reading: 'as_is' },
    ...cleaned.map((one): ReadKey => ({ text: one, reading: 'cleaned' }))
  ]
  const decoded = bare.flatMap(one => decodedFrom(one.text))
  const cleanedAgain = decoded.flatMap(({ text: inner, reading }) =>
    [anySecret, ...contexts].map((context): ReadKey => ({ text: cleanSecret(inner, context), reading }))
  )
  const all = [...bare, ...decoded, ...cleanedAgain]
  const seen = new Set<string>()
  return all.filter(one => one.text !== '' && !seen.has(one.text) && seen.add(one.text))
}
