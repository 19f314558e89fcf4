/** The characters that have no place in a key, and what people may do about them. */
import type { SecretFindingCode } from '@shared/schemas/secret'

const lineBreaks = '\n\r\u0085\u2028\u2029'

/** Invisible ones that web pages, chats and right-to-left text leave behind. */
const isZeroWidth = (codePoint: number): boolean =>
  codePoint === 0xad ||
  codePoint === 0x180e ||
  (codePoint >= 0x200b && codePoint <= 0x200f) ||
  (codePoint >= 0x202a && codePoint <= 0x202e) ||
  (codePoint >= 0x2060 && codePoint <= 0x206f)

/** What a character is that cannot be meant, null for any that can. A plain blank is `surrounding_blank`. */
export const strangenessOf = (character: string): SecretFindingCode | null => {
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint > 0x20 && codePoint < 0x7f) return null
  if (character === ' ') return 'surrounding_blank'
  if (lineBreaks.includes(character)) return 'line_break'
  if (codePoint === 0) return 'nul'
  if (codePoint === 0x09) return 'tab'
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f)) return 'control_character'
  if (codePoint === 0xfeff) return 'byte_order_mark'
  if (isZeroWidth(codePoint)) return 'zero_width'
  if (/\p{Zs}/u.test(character)) return 'no_break_space'
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return 'lone_surrogate'
  return codePoint > 0xff ? 'not_latin1' : null
}

/**
 * True where a text travels in a header exactly as it stands (field values are of `%x09 / %x20-7E / %x80-FF`, RFC 9110
 * section 5.5); of these, tabs, C1 controls and the soft hyphen are in no key either.
 */
export const isSendable = (text: string): boolean => /^[\x20-\x7e\xa0-\xac\xae-\xff]*$/.test(text)

/** May be taken off at either end of a key. */
export const isEdge = (code: SecretFindingCode | null): code is SecretFindingCode =>
  code !== null && code !== 'lone_surrogate' && code !== 'not_latin1'
