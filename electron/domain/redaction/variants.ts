import { stableBase64, toUrlAlphabet } from './base64'
import { htmlEscapes, jsonEscapes, percentEncodings } from './text-escapes'
import { utf16Forms } from './utf16'

/** Shorter ones would mask half of what people read. In bytes. */
export const minSecretBytes = 8

/** A sequence of bytes that gives a secret away, in text of one byte or of two bytes a character. */
export interface Variant {
  bytes: Uint8Array
  unit: 'byte' | 'utf-16'
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const toHex = (bytes: Uint8Array): string => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

const base64At = (bytes: Uint8Array): string[] => [0, 1, 2].map(offset => stableBase64(bytes, offset))

/** Base64 that was then put into a URL or into JSON, where `+` and `/` may be escaped. */
const escapedBase64 = (text: string): string[] => [
  text,
  toUrlAlphabet(text),
  text.replaceAll('+', '%2B').replaceAll('/', '%2F'),
  text.replaceAll('+', '%2b').replaceAll('/', '%2f'),
  text.replaceAll('/', '\\/'),
  text.replaceAll('+', '\\u002B'),
  text.replaceAll('+', '\\u002b')
]

const base64Twice = (bytes: Uint8Array): string[] => {
  const once = stableBase64(bytes, 0)
  const twice = [once, toUrlAlphabet(once)].flatMap(text => base64At(encode(text)))
  return [...twice, ...twice.map(toUrlAlphabet)]
}

/** Payload and signature of a JSON Web Token (RFC 7519). The header alone is the same for half of the world. */
const tokenSegments = (text: string): string[] =>
  /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/.test(text)
    ? text
        .split('.')
        .slice(1)
        .filter(segment => segment.length >= minSecretBytes)
    : []

/**
 * Every form in which a secret is known to come back: raw, percent-encoded, escaped for JSON (also twice) and HTML,
 * hexadecimal, base64 at each of the three offsets (which finds it inside Basic credentials and token payloads), base64
 * of base64, and UTF-16. `secret` has at least `minSecretBytes` bytes; so has every variant. A hostile server can always
 * find another one: this covers what formats do, not what an attacker does.
 */
export const variantsOf = (secret: Uint8Array): Variant[] => {
  const text = decode(secret)
  const texts = new Set([
    ...percentEncodings(secret),
    toHex(secret),
    toHex(secret).toUpperCase(),
    ...base64At(secret).flatMap(escapedBase64),
    ...base64Twice(secret),
    ...(text === null ? [] : [...jsonEscapes(text), ...htmlEscapes(text)]),
    ...(text === null ? [] : tokenSegments(text))
  ])
  const variants = [secret.slice(), ...Array.from(texts, encode)].map((bytes): Variant => ({ bytes, unit: 'byte' }))
  if (text === null) return variants
  for (const bytes of utf16Forms(text)) variants.push({ bytes, unit: 'utf-16' })
  // One byte a character: how Node hands over header values, and how old servers write them.
  const isLatin1 = /[\x80-\xff]/.test(text) && !/[^\0-\xff]/.test(text)
  if (isLatin1) variants.push({ bytes: Uint8Array.from(text, character => character.charCodeAt(0)), unit: 'byte' })
  return variants.filter(({ bytes }) => bytes.byteLength >= minSecretBytes)
}
