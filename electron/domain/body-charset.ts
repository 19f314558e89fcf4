/** A WHATWG encoding that a decoder here knows, by any of its labels; `null` for what is none. */
const canonical = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte)

/** The byte order mark, which counts for more than any label (WHATWG Encoding, BOM sniff). */
const charsetOfMark = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null
}

const labelIn = (text: string): string | null => /charset\s*=\s*["']?([\w.:+-]+)/i.exec(text)?.[1] ?? null

/** `<meta charset>` within the first kilobyte (WHATWG HTML, prescan). UTF-16 cannot be what was just read as bytes. */
const charsetOfMarkup = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const meta =
    /<meta\s[^>]*charset[^>]*>/i.exec(head)?.[0] ??
    /^\s*<\?xml\s[^>]*\?>/.exec(head)?.[0]?.replace('encoding', 'charset')
  const found = meta === undefined ? null : canonical(labelIn(meta) ?? '')
  return found?.startsWith('utf-16') ? 'utf-8' : found
}

/** UTF-16 without a mark shows in the zero bytes of its ASCII characters. */
const charsetOfZeros = (bytes: Uint8Array): string | null => {
  const [first, second, third, fourth] = bytes
  if (first && second === 0 && third && fourth === 0) return 'utf-16le'
  return first === 0 && second && third === 0 && fourth ? 'utf-16be' : null
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/**
 * The charset to read a body in. `json` is UTF-8 whatever its label says, unless its bytes are none (RFC 8259 section
 * 8.1). Without any sign: UTF-8 where the sample is, else windows-1252, as browsers do.
 */
export const charsetOf = (contentType: string, sample: Uint8Array, json: boolean): string => {
  const marked = charsetOfMark(sample) ?? charsetOfZeros(sample)
  if (marked) return marked
  if (json && isUtf8(sample)) return 'utf-8'
  const label = labelIn(contentType)
  const declared = label === null ? null : canonical(label)
  return declared ?? charsetOfMarkup(sample) ?? (isUtf8(sample) ? 'utf-8' : 'windows-1252')
}
