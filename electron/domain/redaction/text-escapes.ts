import { latin1 } from './latin1'

/** The ways in which servers write a text inside another format. Each function returns all of them, repeats included. */

const hex = (value: number, digits: number, upper: boolean): string => {
  const text = value.toString(16).padStart(digits, '0')
  return upper ? text.toUpperCase() : text
}

/**
 * What encoders escape, each as the set of what it leaves: encodeURIComponent, RFC 3986 and Python's `quote(safe='')`,
 * Python's `quote`, encodeURI, encodeURI and then the URL parser, the URL parser's query and its path, and every byte.
 */
const percentEscaped = [
  /[^A-Za-z0-9\-_.!~*'()]/g,
  /[^A-Za-z0-9\-._~]/g,
  /[^A-Za-z0-9_.\-~/]/g,
  /[^A-Za-z0-9;,/?:@&=+$\-_.!~*'()#]/g,
  /[^A-Za-z0-9;,/?:@&=+$\-_.!~*()]/g,
  /[^\x21\x24-\x26\x28-\x3b\x3d\x3f-\x7e]/g,
  /[^\x21\x24-\x3b\x3d\x40-\x5b\x5d-\x5f\x61-\x7a|~]/g,
  /[\s\S]/g
]

/** Those that write a space as `+`: forms of browsers and Java, Python's `quote_plus`, axios. */
const formEscaped = [/[^A-Za-z0-9*\-._]/g, /[^A-Za-z0-9_.\-~]/g, /[^A-Za-z0-9\-_.!~*'():$,]/g]

/** RFC 3986 section 2.1, with either case of the digits. */
export const percentEncodings = (bytes: Uint8Array): string[] => {
  const characters = latin1(bytes)
  return [true, false].flatMap(upper => {
    const escaped = (byte: string): string => `%${hex(byte.charCodeAt(0), 2, upper)}`
    return [
      ...percentEscaped.map(set => characters.replace(set, escaped)),
      ...formEscaped.map(set => characters.replace(set, byte => (byte === ' ' ? '+' : escaped(byte))))
    ]
  })
}

/**
 * What JSON writers escape as `\uXXXX` beyond what they must, captured apart from what they must and from the slash:
 * nothing, non-ASCII, as in Go, Gson, .NET, PHP, and everything.
 */
const jsonEscaped = [
  '(?!)',
  '[^\\0-\\x7f]',
  '[<>&\\u2028\\u2029]',
  "[<>&='\\u2028\\u2029]",
  '["&\'+<>`]|[^\\0-\\x7f]',
  '["&\'<>]|[^\\0-\\x7f]',
  '[\\s\\S]'
].map(extra => new RegExp(`(${extra})|["\\\\/\\0-\\x1f]`, 'g'))

/** `character` is one UTF-16 unit: halves of a pair are escaped each for itself. */
const unicodeEscape = (character: string, upper: boolean): string => `\\u${hex(character.charCodeAt(0), 4, upper)}`

const jsonEscape = (text: string, set: RegExp, slash: string, upper: boolean): string =>
  text.replace(set, (character, extra?: string) => {
    if (extra !== undefined) return unicodeEscape(character, upper)
    return character === '/' ? slash : JSON.stringify(character).slice(1, -1)
  })

/** The inside of a JSON string (RFC 8259 section 7), as the common writers write it, and that inside another one. */
export const jsonEscapes = (text: string): string[] => {
  const once = jsonEscaped.flatMap(set =>
    ['/', '\\/'].flatMap(slash => [true, false].map(upper => jsonEscape(text, set, slash, upper)))
  )
  const twice = [...new Set(once)].map(inner => JSON.stringify(inner).slice(1, -1))
  return [...once, ...twice, ...twice.map(inner => inner.replaceAll('/', '\\/'))]
}

/** References that stand for one character, by each of the common writers; the first three have no other but numbers. */
const quoteReferences = ['"', '&quot;', '&#34;']
const apostropheReferences = ["'", '&#39;', '&#039;', '&#x27;', '&apos;']
/** What is escaped beyond that: nothing, as in Mustache, Handlebars and Go. */
const otherReferences: Record<string, string>[] = [
  {},
  { '/': '&#x2F;', '`': '&#x60;', '=': '&#x3D;' },
  { '`': '&#x60;', '=': '&#x3D;' },
  { '+': '&#43;' }
]

const namedReferences = (text: string): string[] =>
  otherReferences.flatMap(others =>
    quoteReferences.flatMap(quote =>
      apostropheReferences.map(apostrophe => {
        const table: Record<string, string> = {
          ...others,
          '&': '&amp;',
          '<': '&lt;',
          '>': '&gt;',
          '"': quote,
          "'": apostrophe
        }
        return text.replace(/[&<>"'/`=+]/g, character => table[character] ?? character)
      })
    )
  )

const numericReferences: ((character: string) => string)[] = [
  character => `&#${character.codePointAt(0)};`,
  character => `&#x${hex(character.codePointAt(0) ?? 0, 1, false)};`,
  character => `&#x${hex(character.codePointAt(0) ?? 0, 1, true)};`
]

/** Character references of HTML: as the common writers mix them, and numbers for the special, the odd, or all characters. */
export const htmlEscapes = (text: string): string[] => [
  ...(/[&<>"'/`=+]/.test(text) ? namedReferences(text) : []),
  ...[/[&<>"']/g, /[^A-Za-z0-9]/gu, /[\s\S]/gu].flatMap(set =>
    numericReferences.map(reference => text.replace(set, reference))
  )
]
