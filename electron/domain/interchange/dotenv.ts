/**
 * Reads `.env` files as shells and the dotenv libraries do, with what those do not tell: lines, and what was not read.
 * A generator, so that whoever reads a large file can let others in between.
 */

export type DotenvLine =
  | { kind: 'entry'; line: number; name: string; value: string }
  | { kind: 'not_readable'; line: number }

const assignment = /[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=[ \t]*/y
const quoted = {
  '"': /"((?:\\[\s\S]|[^"\\])*)"/y,
  "'": /'([^']*)'/y,
  '`': /`([^`]*)`/y
}
const restOfLine = /[^\n]*/y
/** What may stand behind a closing quote. */
const nothingMore = /^[ \t]*(?:#.*)?$/
const blankOrComment = /^\s*(?:#.*)?$/

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t' }
const unescaped = (text: string): string => text.replace(/\\([\s\S])/g, (_, sign: string) => escapes[sign] ?? sign)

const linesIn = (text: string): number => text.split('\n').length - 1

/** A hash begins a comment only behind a blank: inside a word it belongs to the key. */
const bareValue = (text: string): string => text.replace(/(?:^|[ \t])#.*$/, '').trim()

/** Only what the file says; nothing is expanded, no command is run. */
export function* readDotenv(content: string): Generator<DotenvLine> {
  const text = content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  let at = 0
  let line = 1

  const take = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = at
    const found = expression.exec(text)
    if (found) at += found[0].length
    return found
  }
  const takeRest = (): string => take(restOfLine)?.[0] ?? ''

  /** Null where something stands behind the closing quote. A quote that nothing closes is a part of the value. */
  const takeValue = (): string | null => {
    const quote = text[at]
    if (quote === '"' || quote === "'" || quote === '`') {
      const inner = take(quoted[quote])?.[1]
      if (inner !== undefined) {
        if (!nothingMore.test(takeRest())) return null
        return quote === '"' ? unescaped(inner) : inner
      }
    }
    return bareValue(takeRest())
  }

  while (at < text.length) {
    const start = at
    const name = take(assignment)?.[1]
    if (name === undefined) {
      if (!blankOrComment.test(takeRest())) yield { kind: 'not_readable', line }
    } else {
      const value = takeValue()
      yield value === null ? { kind: 'not_readable', line } : { kind: 'entry', line, name, value }
    }
    // The end of the line.
    at += 1
    line += linesIn(text.slice(start, at))
  }
}
