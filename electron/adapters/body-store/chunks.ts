/**
 * How a body is sealed: in chunks of 64 KiB, each AES-256-GCM under the body's own key. The nonce is the number of the
 * chunk and whether it is the last, so a chunk opens in its place only: reordering, a cut at any point and anything
 * appended are noticed. A key is used for one body only, so no nonce ever repeats under it.
 *
 * Layout of a file: format (1), then the chunks, each with its tag. The last may be short or empty, and there is always
 * one.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export const formatByte = 1
export const headBytes = 1
export const chunkBytes = 64 * 1024
const tagBytes = 16
export const sealedChunkBytes = chunkBytes + tagBytes
const keyBytes = 32
const nonceBytes = 12

export const newBodyKey = (): Uint8Array => new Uint8Array(randomBytes(keyBytes))

/** Where a chunk stands. */
export interface ChunkPlace {
  /** The body it belongs to. */
  id: string
  index: number
  last: boolean
}

const nonceOf = ({ index, last }: ChunkPlace): Uint8Array => {
  const nonce = Buffer.alloc(nonceBytes)
  nonce.writeUIntBE(index, nonceBytes - 7, 6)
  nonce[nonceBytes - 1] = last ? 1 : 0
  return nonce
}

const bindingOf = ({ id }: ChunkPlace): Buffer => Buffer.from(JSON.stringify(['body', formatByte, id]))

export const sealChunk = (key: Uint8Array, place: ChunkPlace, plaintext: Uint8Array): Uint8Array => {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place))
  cipher.setAAD(bindingOf(place))
  const sealed = new Uint8Array(plaintext.length + tagBytes)
  sealed.set(cipher.update(plaintext))
  cipher.final()
  sealed.set(cipher.getAuthTag(), plaintext.length)
  return sealed
}

/** Null where it is not what was sealed for this place under this key. */
export const openChunk = (key: Uint8Array, place: ChunkPlace, sealed: Uint8Array): Uint8Array | null => {
  if (key.length !== keyBytes || sealed.length < tagBytes) return null
  const end = sealed.length - tagBytes
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(place), { authTagLength: tagBytes })
  decipher.setAAD(bindingOf(place))
  decipher.setAuthTag(sealed.subarray(end))
  const plaintext = decipher.update(sealed.subarray(0, end))
  try {
    decipher.final()
  } catch {
    return null
  }
  return plaintext
}

export interface Extent {
  chunks: number
  /** Bytes of the body. */
  size: number
}

/** What a file of this many bytes holds; null where no whole number of chunks makes it. Proves nothing by itself. */
export const extentOf = (fileBytes: number): Extent | null => {
  const sealed = fileBytes - headBytes
  const chunks = Math.ceil(sealed / sealedChunkBytes)
  const lastBytes = sealed - (chunks - 1) * sealedChunkBytes
  if (chunks < 1 || lastBytes < tagBytes) return null
  return { chunks, size: sealed - chunks * tagBytes }
}
