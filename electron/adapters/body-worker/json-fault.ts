/** Where a text stops being JSON, as a person would look for it. */

/** Both count from one; a column is a UTF-16 unit, as editors count. */
export interface JsonFault {
  line: number
  column: number
}

const escapable = '"\\/bfnrt'

/** The first character inside a faulty string that may not stand there, from the opening quote on. */
const faultInString = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at)
    if (character < ' ') return at
    if (character !== '\\') continue
    at += 1
    const escaped = text.charAt(at)
    if (escaped === 'u') {
      const digits = /^[0-9a-f]{0,4}/i.exec(text.slice(at + 1, at + 5))?.[0].length ?? 0
      if (digits < 4) return at + 1 + digits
      at += 4
    } else if (escaped === '' || !escapable.includes(escaped)) return at
  }
  return text.length
}

/** The offset of the fault in a token that begins at `start` and that the scanner took to reach to `end`. */
export const faultOffset = (text: string, start: number, end: number, isNumber: boolean): number => {
  if (isNumber) return end
  return text.charAt(start) === '"' ? faultInString(text, start) : start
}

/** `text` has one character for each byte of UTF-8. */
export const positionOf = (text: string, offset: number): JsonFault => {
  let line = 1
  let lineStart = 0
  for (let at = 0; at < offset; at++) {
    const character = text.charAt(at)
    if (character !== '\n' && (character !== '\r' || text.charAt(at + 1) === '\n')) continue
    line += 1
    lineStart = at + 1
  }
  const before = Buffer.from(text.slice(lineStart, offset), 'latin1').toString('utf8')
  return { line, column: before.length + 1 }
}
