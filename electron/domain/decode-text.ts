/** As an editor, a browser or a console may have saved it; null for what is no text. */
export const decodeText = (bytes: Uint8Array): string | null => {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    return text.includes('\0') ? null : text
  }
}
