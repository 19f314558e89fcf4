/**
 * Finds assignments in a `.env` file by their place, as `interchange/dotenv` reads them. The text is bytes, one character
 * each: whatever encoding the rest of the file is in, it comes out as it went in.
 */

export type Quote = '"' | "'" | '`' | ''

export interface Assignment {
  name: string
  /** Of the name's line. */
  start: number
  /** The value with its quotes, without blanks and comment. Null where the line cannot be read. */
  value: { start: number; end: number; quote: Quote } | null
}

const assignment = /[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=[ \t]*/y
const quoted = { '"': /"(?:\\[\s\S]|[^"\\])*"/y, "'": /'[^']*'/y, '`': /`[^`]*`/y }
const restOfLine = /[^\r\n]*/y
const lineEnding = /\r\n?|\n/y
const nothingMore = /^[ \t]*(?:#.*)?$/
const comment = /(?:^|[ \t])#/
export const byteOrderMark = '\u00ef\u00bb\u00bf'

const lengthAt = (expression: RegExp, text: string, at: number): number | null => {
  expression.lastIndex = at
  return expression.exec(text)?.[0].length ?? null
}

const restAt = (text: string, at: number): string => text.slice(at, at + (lengthAt(restOfLine, text, at) ?? 0))

/** Without comment and blanks behind it. A hash begins a comment only behind a blank. */
const bareLength = (rest: string): number =>
  rest.slice(0, comment.exec(rest)?.index ?? rest.length).replace(/[ \t]+$/, '').length

const valueAt = (text: string, at: number): Pick<Assignment, 'value'> & { end: number } => {
  const sign = text[at]
  if (sign === '"' || sign === "'" || sign === '`') {
    const length = lengthAt(quoted[sign], text, at)
    if (length !== null) {
      const rest = restAt(text, at + length)
      const value = nothingMore.test(rest) ? { start: at, end: at + length, quote: sign as Quote } : null
      return { value, end: at + length + rest.length }
    }
  }
  const rest = restAt(text, at)
  return { value: { start: at, end: at + bareLength(rest), quote: '' }, end: at + rest.length }
}

/** In their order. */
export const findAssignments = (text: string): Assignment[] => {
  const found: Assignment[] = []
  let at = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0
  while (at < text.length) {
    const start = at
    assignment.lastIndex = at
    const match = assignment.exec(text)
    if (match) {
      const { value, end } = valueAt(text, at + match[0].length)
      found.push({ name: match[1] ?? '', start, value })
      at = end
    } else at += restAt(text, at).length
    at += lengthAt(lineEnding, text, at) ?? 0
  }
  return found
}
