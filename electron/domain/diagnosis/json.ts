/** JSON that came from outside, read without trusting its shape. */

const maxDepth = 64

/** Deepest nesting of brackets outside of strings, counted no further than `limit` + 1. */
const depthOf = (text: string, limit: number): number => {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let index = 0; index < text.length && deepest <= limit; index += 1) {
    const character = text[index]
    if (inString) {
      if (character === '\\') index += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') {
      depth += 1
      deepest = Math.max(deepest, depth)
    } else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}

/** Nested deeper than anything that walks it should have to go. */
export const isTooDeep = (text: string): boolean => depthOf(text, maxDepth) > maxDepth

/** Undefined where the text is no JSON or is nested too deeply. */
export const parseJson = (text: string): unknown => {
  if (isTooDeep(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An own member; never what an object inherits, so `__proto__` and `constructor` in a text are only names. */
export const member = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined

export const textMember = (value: unknown, name: string): string | null => {
  const found = member(value, name)
  return typeof found === 'string' ? found : null
}

export const numberMember = (value: unknown, name: string): number | null => {
  const found = member(value, name)
  return typeof found === 'number' && Number.isFinite(found) ? found : null
}

export const listMember = (value: unknown, name: string): unknown[] => {
  const found = member(value, name)
  return Array.isArray(found) ? found : []
}
