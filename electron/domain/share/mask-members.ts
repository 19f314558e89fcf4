/**
 * Masks members of a JSON text by their names, whatever they hold. It reads tokens, not grammar, so that a text that is
 * cut off is masked as far as it goes, and what is not masked keeps every digit and blank.
 */

/** Another one than those of secrets: where it stands, no key belongs. */
export const mask = '[hidden]'

export interface MaskedMembers {
  text: string
  count: number
  /** What stood there, texts and numbers alone: they may stand elsewhere, too. */
  values: string[]
}

const blanks = /[ \t\r\n]*/y
/** Reaches to the end of a text that was cut off within it. */
const string = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)/y
const scalar = /[^\s,\]}"[{]+/y
const nothing = /^(?:null|""|\[\s*\]|\{\s*\})$/

const endOf = (pattern: RegExp, text: string, start: number): number => {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : start
}

const opens = (character: string | undefined): boolean => character === '{' || character === '['

/** Behind the bracket that closes the one at `start`; the end of a text that was cut off before it. */
const endOfGroup = (text: string, start: number): number => {
  let depth = 0
  for (let index = start; index < text.length; ) {
    const character = text[index]
    if (character === '"') {
      index = endOf(string, text, index)
      continue
    }
    if (opens(character)) depth += 1
    if (character === '}' || character === ']') depth -= 1
    index += 1
    if (depth === 0) return index
  }
  return text.length
}

const endOfValue = (text: string, start: number): number => {
  if (text[start] === '"') return endOf(string, text, start)
  return opens(text[start]) ? endOfGroup(text, start) : endOf(scalar, text, start)
}

const textOf = (token: string): string => {
  try {
    return String(JSON.parse(token))
  } catch {
    return token.replace(/^"|"$/g, '')
  }
}

/** Texts and numbers at any depth; names of members are among them where a value is an object. */
const leavesOf = (value: string): string[] =>
  [...value.matchAll(/"(?:[^"\\]|\\[\s\S])*"?|-?\d[\d.eE+-]*/g)].map(([token]) => textOf(token))

/** `names` in lower case; null, empty texts and empty lists stay, since they may be the reason. */
export const maskMembers = (text: string, names: ReadonlySet<string>): MaskedMembers => {
  const pieces: string[] = []
  const values: string[] = []
  let written = 0
  let index = 0
  while (index < text.length) {
    if (text[index] !== '"') {
      index += 1
      continue
    }
    const end = endOf(string, text, index)
    const colon = endOf(blanks, text, end)
    const name = text.slice(index, end)
    index = end
    if (text[colon] !== ':' || !names.has(textOf(name).toLowerCase())) continue
    const start = endOf(blanks, text, colon + 1)
    const after = endOfValue(text, start)
    const value = text.slice(start, after)
    index = Math.max(after, colon + 1)
    if (value === '' || nothing.test(value)) continue
    pieces.push(text.slice(written, start), `"${mask}"`)
    values.push(...leavesOf(value))
    written = after
  }
  pieces.push(text.slice(written))
  return { text: pieces.join(''), count: (pieces.length - 1) / 2, values }
}

/** Shorter ones stand in half of all texts. */
const minLength = 6

/** Masks values wherever else they stand, as they are and as a part of an address. */
export const maskValues = (values: readonly string[]): ((text: string) => string) => {
  const long = values.filter(value => value.length >= minLength)
  const forms = [...new Set(long.flatMap(value => [value, encodeURIComponent(value.toWellFormed())]))]
  forms.sort((one, other) => other.length - one.length)
  return text => forms.reduce((rest, form) => (rest.includes(form) ? rest.replaceAll(form, mask) : rest), text)
}

/** The values of an address's query under one of these names. */
export const maskQuery = (url: string, names: ReadonlySet<string>): string =>
  url.replace(/([?&])([^=&#]*)=([^&#]*)/g, (pair, before: string, name: string, value: string) => {
    let plain = name
    try {
      plain = decodeURIComponent(name)
    } catch {
      // A name that does not decode is none of ours.
    }
    return value !== '' && names.has(plain.toLowerCase()) ? `${before}${name}=${mask}` : pair
  })
