/** UTF-16LE (RFC 2781). */
const toUtf16 = (text: string): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 * text.length))
  for (let index = 0; index < text.length; index += 1) view.setUint16(2 * index, text.charCodeAt(index), true)
  return new Uint8Array(view.buffer)
}

/**
 * A text in UTF-16 without the zero byte at its edge: what is left is the same in both byte orders for ASCII, and what
 * takes its place leaves the characters around it whole, whichever of the two the body is in.
 */
export const utf16Core = (text: string): Uint8Array => toUtf16(text).subarray(0, -1)

/** The cores in both byte orders; they differ only where there are characters beyond Latin-1. */
export const utf16Forms = (text: string): Uint8Array[] => {
  const little = toUtf16(text)
  const big = little.slice()
  for (let index = 0; index < big.byteLength; index += 2) big.subarray(index, index + 2).reverse()
  return [little.subarray(0, -1), big.subarray(1)]
}
