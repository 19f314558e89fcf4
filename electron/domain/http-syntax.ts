/** The grammar of HTTP that a request must keep before it may reach a library that would quietly repair it. */

/** Method or field name (RFC 9110 section 5.6.2, token). */
export const isToken = (text: string): boolean => /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text)

/** Field value as it may stand on the wire, one character a byte (RFC 9110 section 5.5, with obs-text). */
export const isFieldValue = (text: string): boolean => /^[\t\x20-\x7e\x80-\xff]*$/.test(text)

/** Octets of a cookie's value (RFC 6265 section 4.1.1, cookie-octet), without the quotes that may stand around them. */
export const isCookieValue = (text: string): boolean => /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/.test(text)

/** False for a text with half a surrogate pair, which UTF-8 cannot carry and an encoder would replace. */
export const isEncodable = (text: string): boolean => text.isWellFormed()

/** Field names are compared without regard to case (RFC 9110 section 5.1). */
export const sameFieldName = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase()

/** C0 controls and DEL, some of which the URL parser drops without a word (WHATWG URL, basic URL parser). */
export const hasControlCharacter = (text: string): boolean =>
  Array.from(text).some(character => character < ' ' || character === '\u007f')
