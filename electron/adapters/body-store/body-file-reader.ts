import { type FileHandle, open } from 'node:fs/promises'
import { chunkBytes, extentOf, formatByte, headBytes, openChunk, sealedChunkBytes } from './chunks'
import { bodyFailure, toBodyFailure } from './failures'

/** One sealed file, open for reading. Holds one chunk at a time. */
export interface BodyFileReader {
  readonly size: number
  read(offset: number, length: number): Promise<Uint8Array>
  chunks(): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

const damaged = () => bodyFailure('damaged', 'The file of the body is not what was written')

const readFully = async (file: FileHandle, position: number, length: number): Promise<Uint8Array> => {
  const bytes = new Uint8Array(length)
  for (let filled = 0; filled < length; ) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled)
    if (bytesRead === 0) throw damaged()
    filled += bytesRead
  }
  return bytes
}

const createReader = async (file: FileHandle, id: string, key: Uint8Array): Promise<BodyFileReader> => {
  const { size: fileBytes } = await file.stat()
  const extent = extentOf(fileBytes)
  if (!extent) throw damaged()
  const { chunks, size } = extent

  const readChunk = async (index: number): Promise<Uint8Array> => {
    const start = headBytes + index * sealedChunkBytes
    const sealed = await readFully(file, start, Math.min(sealedChunkBytes, fileBytes - start))
    const plaintext = openChunk(key, { id, index, last: index === chunks - 1 }, sealed)
    if (!plaintext) throw damaged()
    return plaintext
  }

  const [format] = await readFully(file, 0, headBytes)
  if (format !== formatByte) throw damaged()
  // Whatever is asked for: only the last chunk proves that nothing was cut off or put on.
  await readChunk(chunks - 1)
  return {
    size,
    async read(offset, length) {
      const end = Math.min(size, offset + length)
      const bytes = new Uint8Array(Math.max(0, end - offset))
      for (let position = offset; position < end; ) {
        const plaintext = await readChunk(Math.floor(position / chunkBytes))
        const from = position % chunkBytes
        const part = plaintext.subarray(from, from + end - position)
        bytes.set(part, position - offset)
        position += part.length
      }
      return bytes
    },
    async *chunks() {
      for (let index = 0; index < chunks; index++) {
        const plaintext = await readChunk(index)
        if (plaintext.length > 0) yield plaintext
      }
    },
    close: () => file.close()
  }
}

/** Throws `body_unavailable`: missing, or damaged where the last chunk does not open. */
export const openBodyFile = async (path: string, id: string, key: Uint8Array): Promise<BodyFileReader> => {
  let file: FileHandle | null = null
  try {
    file = await open(path, 'r')
    return await createReader(file, id, key)
  } catch (error) {
    await file?.close()
    throw toBodyFailure(error)
  }
}
