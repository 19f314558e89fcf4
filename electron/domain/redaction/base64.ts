import { latin1 } from './latin1'

/**
 * The characters that any base64 text (RFC 4648 section 4) must have in it when these bytes stand `offset` (0, 1, 2)
 * bytes after a multiple of three: those whose six bits all come from the bytes. The one at either edge that shares its
 * bits with a neighbour is left out, since the neighbour is not known.
 */
export const stableBase64 = (bytes: Uint8Array, offset: number): string => {
  const first = Math.ceil((8 * offset) / 6)
  const end = Math.floor((8 * (offset + bytes.byteLength)) / 6)
  return btoa('\0'.repeat(offset) + latin1(bytes)).slice(first, end)
}

/** The same text in the alphabet for URLs and file names (RFC 4648 section 5). */
export const toUrlAlphabet = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_')
