/** Which token may follow which in JSON. It keeps one number for each open bracket, so no depth overflows a stack. */
import { token } from './json-token'

type Expected = 'value' | 'valueOrClose' | 'name' | 'nameOrClose' | 'colon' | 'commaOrClose' | 'end'

export interface JsonGrammar {
  /** False where this kind of token may not stand here; nothing more may be asked then. */
  accept(kind: number): boolean
  /** How many brackets are open. */
  depth(): number
}

export const createJsonGrammar = (): JsonGrammar => {
  /** The kind that closes each bracket that is open. */
  const open: number[] = []
  let expected: Expected = 'value'

  const finishValue = (): true => {
    expected = open.length === 0 ? 'end' : 'commaOrClose'
    return true
  }
  const close = (kind: number): boolean => {
    if (open.at(-1) !== kind) return false
    open.pop()
    return finishValue()
  }
  const startValue = (kind: number): boolean => {
    if (kind >= token.null && kind <= token.number) return finishValue()
    if (kind !== token.openBrace && kind !== token.openBracket) return false
    open.push(kind === token.openBrace ? token.closeBrace : token.closeBracket)
    expected = kind === token.openBrace ? 'nameOrClose' : 'valueOrClose'
    return true
  }
  const startName = (kind: number): boolean => {
    expected = 'colon'
    return kind === token.string
  }

  return {
    depth: () => open.length,
    accept(kind) {
      switch (expected) {
        case 'value':
          return startValue(kind)
        case 'valueOrClose':
          return kind === token.closeBracket ? close(kind) : startValue(kind)
        case 'name':
          return startName(kind)
        case 'nameOrClose':
          return kind === token.closeBrace ? close(kind) : startName(kind)
        case 'colon':
          expected = 'value'
          return kind === token.colon
        case 'commaOrClose':
          if (kind !== token.comma) return close(kind)
          expected = open.at(-1) === token.closeBrace ? 'name' : 'value'
          return true
        case 'end':
          return kind === token.end
      }
    }
  }
}
