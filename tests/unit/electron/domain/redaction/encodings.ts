import axios from 'axios'

/** How servers write a text, by implementations that share nothing with the redactor. */

const everyByte = (text: string, write: (hex: string) => string): string =>
  [...Buffer.from(text)].map(byte => write(byte.toString(16).padStart(2, '0'))).join('')
const everyUnit = (text: string, write: (code: number) => string): string =>
  Array.from({ length: text.length }, (_, index) => write(text.charCodeAt(index))).join('')
const upperEscapes = (text: string): string => text.replace(/%[0-9a-f]{2}/gi, digits => digits.toUpperCase())
const lowerEscapes = (text: string): string => text.replace(/%[0-9a-f]{2}/gi, digits => digits.toLowerCase())
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)
const u = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`
const jsonWith = (text: string, also: RegExp, upper = false): string =>
  inJson(text).replace(also, character => {
    const escaped = u(character.charCodeAt(0))
    return upper ? `\\u${escaped.slice(2).toUpperCase()}` : escaped
  })
const base64At = (text: string, before: number, after: number): string =>
  Buffer.concat([Buffer.alloc(before, 'q'), Buffer.from(text), Buffer.alloc(after, 'w')]).toString('base64')
const urlSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
const html = (text: string, table: Record<string, string>): string =>
  text.replace(/[^A-Za-z0-9]/gu, character => table[character] ?? character)

export const encodings: Record<string, (secret: string) => string> = {
  raw: secret => secret,
  'percent, upper case': secret => upperEscapes(encodeURIComponent(secret)),
  'percent, lower case': secret => lowerEscapes(encodeURIComponent(secret)),
  'percent as in RFC 3986': secret =>
    encodeURIComponent(secret).replace(
      /[!'()*]/g,
      character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
    ),
  'percent as in encodeURI': secret => encodeURI(secret),
  'percent as in encodeURI and a URL': secret =>
    new URL(`https://x/?${encodeURI(secret).replaceAll('#', '%23')}`).search.slice(1),
  'percent as in a query': secret => new URL(`https://x/?${secret.replaceAll('#', '%23')}`).search.slice(1),
  'percent as in a path': secret =>
    new URL(`https://x/y${secret.replace(/[#?\\]/g, encodeURIComponent)}`).pathname.slice(2),
  'percent as axios writes it': secret => axios.getUri({ url: '', params: { [secret]: '' } }).slice(1, -1),
  form: secret => new URLSearchParams([[secret, '']]).toString().slice(0, -1),
  'form, lower case': secret => lowerEscapes(new URLSearchParams([[secret, '']]).toString().slice(0, -1)),
  'every byte in percent, upper case': secret => everyByte(secret, hex => `%${hex.toUpperCase()}`),
  'every byte in percent, lower case': secret => everyByte(secret, hex => `%${hex}`),
  JSON: inJson,
  'JSON within JSON': secret => inJson(inJson(secret)),
  'JSON with \\/': secret => inJson(secret).replaceAll('/', '\\/'),
  'JSON in ASCII': secret => jsonWith(secret, /[^\0-\x7f]/g),
  'JSON as PHP writes it': secret => jsonWith(secret, /[^\0-\x7f]/g).replaceAll('/', '\\/'),
  'JSON as Go writes it': secret => jsonWith(secret, /[<>&]/g),
  'JSON as .NET writes it': secret =>
    inJson(secret).replace(
      /\\"|[&'+<>`]|[^\0-\x7f]/g,
      match => `\\u${(match.at(-1) ?? '').charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`
    ),
  'JSON, every character escaped': secret => everyUnit(secret, u),
  'JSON, every character escaped, upper case': secret =>
    everyUnit(secret, code => `\\u${u(code).slice(2).toUpperCase()}`),
  'JSON, every character escaped, within JSON': secret => inJson(everyUnit(secret, u)),
  'HTML text': secret => html(secret, { '&': '&amp;', '<': '&lt;', '>': '&gt;' }),
  'HTML as Python writes it': secret =>
    html(secret, { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }),
  'HTML as Jinja and Go write it': secret =>
    html(secret, { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' }),
  'HTML as PHP writes it': secret =>
    html(secret, { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#039;' }),
  'HTML with &apos;': secret => html(secret, { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }),
  'HTML as Mustache writes it': secret =>
    html(secret, {
      ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
      ...{ '/': '&#x2F;', '`': '&#x60;', '=': '&#x3D;' }
    }),
  'HTML, decimal': secret => secret.replace(/[^A-Za-z0-9]/gu, character => `&#${character.codePointAt(0)};`),
  'HTML, hexadecimal': secret =>
    secret.replace(/[^A-Za-z0-9]/gu, character => `&#x${character.codePointAt(0)?.toString(16)};`),
  'HTML, every character': secret => [...secret].map(character => `&#${character.codePointAt(0)};`).join(''),
  'HTML, every character, hexadecimal': secret =>
    [...secret].map(character => `&#x${character.codePointAt(0)?.toString(16).toUpperCase()};`).join(''),
  hexadecimal: secret => Buffer.from(secret).toString('hex'),
  'hexadecimal, upper case': secret => Buffer.from(secret).toString('hex').toUpperCase(),
  base64: secret => base64At(secret, 0, 0),
  'base64, one byte in': secret => base64At(secret, 1, 5),
  'base64, two bytes in': secret => base64At(secret, 2, 4),
  'base64, far in': secret => base64At(secret, 10, 1),
  'base64url, one byte in': secret => urlSafe(base64At(secret, 1, 3)),
  'base64url, two bytes in': secret => urlSafe(base64At(secret, 2, 0)),
  'base64 in a URL': secret => encodeURIComponent(base64At(secret, 2, 0)),
  'base64 in JSON of PHP': secret => base64At(secret, 1, 2).replaceAll('/', '\\/'),
  'base64 in JSON of .NET': secret => base64At(secret, 0, 2).replaceAll('+', '\\u002B'),
  'base64 of base64': secret => base64At(base64At(secret, 0, 0), 0, 0),
  'base64 of base64, shifted': secret => base64At(base64At(secret, 0, 0), 2, 3),
  'base64url of base64url': secret => urlSafe(base64At(urlSafe(base64At(secret, 0, 0)), 1, 0))
}

/** Those in bytes that are no UTF-8 text. */
export const byteEncodings: Record<string, (secret: string) => Buffer> = {
  'UTF-16LE': secret => Buffer.from(secret, 'utf16le'),
  'UTF-16BE': secret => Buffer.from(secret, 'utf16le').swap16(),
  'Latin-1': secret => Buffer.from(secret, 'latin1')
}
