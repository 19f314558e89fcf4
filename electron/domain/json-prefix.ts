const whitespace = /[ \t\r\n]*/y
/** Strings are taken as they are: whether their escapes and control characters are allowed is for the parser to say. */
const scalar = /"(?:[^"\\]|\\[\s\S])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
/** A scalar that reaches to the end of the sample, cut off or not. */
const cutScalar = /(?:"(?:[^"\\]|\\[\s\S])*\\?|-?[\d.eE+-]*|tr?u?|fa?l?s?|nu?l?)$/y

/** What may come next. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma'

const matchAt = (pattern: RegExp, text: string, index: number): string | null => {
  pattern.lastIndex = index
  return pattern.exec(text)?.[0] ?? null
}

/**
 * True where a text is the beginning of a JSON object or array (RFC 8259), or all of one. Reads no further than the
 * first fault, so it tells `[info] started` from `[1, 2`, and `{name}` from `{"name":`.
 */
export const looksLikeJson = (text: string): boolean => {
  let index = text.startsWith('\ufeff') ? 1 : 0
  index += matchAt(whitespace, text, index)?.length ?? 0
  if (text[index] !== '{' && text[index] !== '[') return false

  const open: string[] = []
  let expected: Expected = 'value'
  while (index < text.length) {
    const character = text[index] ?? ''
    const wantsValue: boolean = expected === 'value' || expected === 'value or ]'
    if (wantsValue && (character === '{' || character === '[')) {
      open.push(character === '{' ? '}' : ']')
      expected = character === '{' ? 'key or }' : 'value or ]'
      index += 1
    } else if (character === open.at(-1) && (expected === 'comma' || expected.endsWith(character))) {
      open.pop()
      // Something behind the whole is another format, JSON Lines for one.
      if (open.length === 0) return text.slice(index + 1).trim() === ''
      expected = 'comma'
      index += 1
    } else if (expected === 'comma' && character === ',') {
      expected = open.at(-1) === '}' ? 'key' : 'value'
      index += 1
    } else if (expected === 'colon' && character === ':') {
      expected = 'value'
      index += 1
    } else if (wantsValue || ((expected === 'key' || expected === 'key or }') && character === '"')) {
      if (matchAt(cutScalar, text, index) !== null) return true
      const read = matchAt(scalar, text, index)
      if (read === null) return false
      expected = wantsValue ? 'comma' : 'colon'
      index += read.length
    } else {
      return false
    }
    index += matchAt(whitespace, text, index)?.length ?? 0
  }
  return true
}
