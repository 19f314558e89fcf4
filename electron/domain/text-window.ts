/** Bytes of a trailing UTF-8 sequence that is cut short; 0 when the text ends on a whole character (RFC 3629). */
const cutUtf8Bytes = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(4, bytes.byteLength); back += 1) {
    const byte = bytes[bytes.byteLength - back] ?? 0
    if ((byte & 0b1100_0000) === 0b1000_0000) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return back < length ? back : 0
  }
  return 0
}

/** Bytes of a trailing UTF-16 unit or surrogate pair that is cut short (RFC 2781). */
const cutUtf16Bytes = (bytes: Uint8Array, littleEndian: boolean): number => {
  const odd = bytes.byteLength % 2
  const high = bytes[bytes.byteLength - odd - (littleEndian ? 1 : 2)] ?? 0
  return odd + (high >= 0xd8 && high <= 0xdb ? 2 : 0)
}

const cutBytes = (bytes: Uint8Array, encoding: string): number => {
  if (encoding === 'utf-8') return cutUtf8Bytes(bytes)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return cutUtf16Bytes(bytes, encoding === 'utf-16le')
  return 0
}

/** A decoder for the label of a charset; an unknown one is read as UTF-8 rather than not at all. */
const decoderFor = (charset: string) => {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder('utf-8')
  }
}

/**
 * Decodes a window of a body without cutting a character in two: what does not fit is left to the next window.
 * `last` says that the bytes reach to the end, where a cut character is the body's own fault and shown as such.
 */
export const decodeWindow = (bytes: Uint8Array, charset: string, last: boolean): { text: string; used: number } => {
  const decoder = decoderFor(charset)
  const cut = cutBytes(bytes, decoder.encoding)
  // A window that is smaller than one character is shown as it is, so that reading always moves on.
  const used = last || cut >= bytes.byteLength ? bytes.byteLength : bytes.byteLength - cut
  return { text: decoder.decode(bytes.subarray(0, used)), used }
}
