import type { Matcher } from './matcher'

/** Bytes that UTF-8 takes for the character at `index`; half a surrogate pair takes three, as its substitute does. */
const utf8Length = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4

/** Where in `text` the given byte offsets of its UTF-8 form lie. `offsets` grow; one inside a character counts as its end. */
const charactersAt = (text: string, offsets: readonly number[]): number[] => {
  let index = 0
  let bytes = 0
  return offsets.map(offset => {
    while (bytes < offset && index < text.length) {
      const codePoint = text.codePointAt(index) ?? 0
      bytes += utf8Length(codePoint)
      index += codePoint > 0xffff ? 2 : 1
    }
    return index
  })
}

/** Masks what the matcher finds in the UTF-8 form of a text. Everything else stays, malformed UTF-16 included. */
export const redactString = (text: string, matcher: Matcher): { text: string; count: number } => {
  const bytes = new TextEncoder().encode(text)
  const spans = matcher.find(bytes, 0, bytes.byteLength)
  if (spans.length === 0) return { text, count: 0 }
  const edges = charactersAt(
    text,
    spans.flatMap(({ start, end }) => [start, end])
  )
  const decoder = new TextDecoder()
  let redacted = ''
  let written = 0
  for (const [index, { pattern }] of spans.entries()) {
    redacted += text.slice(written, edges[2 * index]) + decoder.decode(pattern.replacement)
    written = edges[2 * index + 1] ?? text.length
  }
  return { text: redacted + text.slice(written), count: spans.length }
}
