/**
 * Text whose characters are bytes. What JSON gives a meaning to is ASCII, so UTF-8 can be scanned byte by byte and
 * leaves as it came, invalid sequences and all, without being decoded.
 */
export const toByteText = (bytes: Uint8Array, from: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from)

const pieceLength = 64 * 1024

export interface ByteTextBuilder {
  add(text: string): void
  /** Bytes so far. */
  length(): number
  toBytes(): Uint8Array
}

export const createByteTextBuilder = (): ByteTextBuilder => {
  const pieces: Buffer[] = []
  let flushed = 0
  let text = ''
  const flush = (): void => {
    pieces.push(Buffer.from(text, 'latin1'))
    flushed += text.length
    text = ''
  }
  return {
    add(more) {
      text += more
      if (text.length >= pieceLength) flush()
    },
    length: () => flushed + text.length,
    toBytes() {
      flush()
      const bytes = new Uint8Array(flushed)
      let filled = 0
      for (const piece of pieces) {
        bytes.set(piece, filled)
        filled += piece.length
      }
      return bytes
    }
  }
}
