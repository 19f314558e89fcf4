/** Characters that must never be in a secret: each of them breaks a header, is cut by a keychain, or changes on the way. */
export type SecretProblemCode = 'empty' | 'line_break' | 'nul' | 'control_character' | 'not_latin1' | 'lone_surrogate'

/** `position` counts UTF-16 units from 0. Never holds the character itself: a finding may be logged. */
export interface SecretProblem {
  code: SecretProblemCode
  position: number
}

const problemOf = (character: string): SecretProblemCode | null => {
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint === 0x0a || codePoint === 0x0d) return 'line_break'
  if (codePoint === 0) return 'nul'
  // C0 (tabs too: none belongs into a key), DEL and C1.
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f)) return 'control_character'
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return 'lone_surrogate'
  return codePoint > 0xff ? 'not_latin1' : null
}

/**
 * Finds what would keep a secret from travelling in a header exactly as it was typed (field values are of
 * `%x09 / %x20-7E / %x80-FF`, RFC 9110 section 5.5). Only looks, never alters: a key that was "cleaned" is another key.
 * Returns the problems in the order of their position; empty for a clean secret.
 */
export const inspectSecret = (secret: string): SecretProblem[] => {
  if (secret === '') return [{ code: 'empty', position: 0 }]
  const problems: SecretProblem[] = []
  let position = 0
  for (const character of secret) {
    const code = problemOf(character)
    if (code) problems.push({ code, position })
    position += character.length
  }
  return problems
}
