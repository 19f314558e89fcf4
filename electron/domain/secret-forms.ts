/** What the keys of providers look like: regular expressions over the whole key, as the providers' data hold them. */

/** True where the text is a key of this form. */
export const hasForm = (text: string, form: string): boolean => new RegExp(`^(?:${form})$`).test(text)

/** How often something stands there: `{2}`, `{2,}`, `{2,5}`, `*`, `+`, `?` or once. */
const quantifier = /(?:\{(\d+)(,?)(\d*)\}|[*+?])?/y
/** One character, an escape or a class. */
const character = /\\.|\[(?:\\.|[^\]\\])+\]|[^\\[\](){}*+?|^$.]/y

/** Reads a form from left to right and writes the expression of its beginnings; null where it knows something not. */
const beginningsOf = (form: string): string | null => {
  let at = 0

  const take = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = at
    const found = expression.exec(form)
    if (found) at += found[0].length
    return found
  }
  const takeText = (text: string): boolean => {
    if (!form.startsWith(text, at)) return false
    at += text.length
    return true
  }
  const takeLimit = (): string => {
    const [sign = '', least, comma, most] = take(quantifier) ?? []
    if (least !== undefined) return comma === '' ? least : (most ?? '')
    return sign === '*' || sign === '+' ? '' : '1'
  }

  /** Every way in which a text may end within this part. */
  const takePart = (): string | null => {
    const isGroup = takeText('(?:') || takeText('(')
    const start = at
    const beginning = isGroup ? takeChoice() : (take(character)?.[0] ?? null)
    if (beginning === null || (isGroup && !takeText(')'))) return null
    const whole = isGroup ? `(?:${form.slice(start, at - 1)})` : beginning
    const limit = takeLimit()
    return isGroup ? `(?:${whole}{0,${limit}}${beginning})` : `${whole}{0,${limit}}$`
  }

  /** Either the text ends within the first part, or all of that is there and the next one begins. */
  const takeSequence = (): string | null => {
    if (at >= form.length || form[at] === '|' || form[at] === ')') return '$'
    const start = at
    const beginning = takePart()
    const whole = form.slice(start, at)
    const rest = beginning === null ? null : takeSequence()
    return rest === null ? null : `(?:${beginning}|${whole}${rest})`
  }

  const takeChoice = (): string | null => {
    const choices: (string | null)[] = []
    do choices.push(takeSequence())
    while (takeText('|'))
    return choices.includes(null) ? null : `(?:${choices.join('|')})`
  }

  const beginnings = takeChoice()
  return at === form.length ? beginnings : null
}

/** True where the text is not a key of this form and its beginning could be: a key that was cut. */
export const isCut = (text: string, form: string): boolean => {
  const beginnings = text === '' || hasForm(text, form) ? null : beginningsOf(form)
  return beginnings !== null && new RegExp(`^${beginnings}`).test(text)
}
