import { type FileHandle, open } from 'node:fs/promises'

const chunkBytes = 64 * 1024
/** No record comes near it. A longer line is handed out in pieces, none of which can pass for a record. */
const maxLineBytes = 64 * 1024
const lineEnd = 0x0a

export interface Lines {
  /** Without their line ends. */
  lines: Uint8Array[]
  /** Bytes after the last line end so far; in the last batch, what the file ends with. */
  unfinished: Uint8Array
}

const splitLines = (bytes: Uint8Array): Lines => {
  const lines: Uint8Array[] = []
  let start = 0
  for (let end = bytes.indexOf(lineEnd); end >= 0; end = bytes.indexOf(lineEnd, start)) {
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return { lines, unfinished: bytes.subarray(start) }
}

const readAt = async (handle: FileHandle, position: number, length: number): Promise<Uint8Array> => {
  const buffer = new Uint8Array(length)
  let read = 0
  while (read < length) {
    const { bytesRead } = await handle.read(buffer, read, length - read, position + read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  return buffer.subarray(0, read)
}

/**
 * A file's lines in batches of one chunk, so that whoever works on them lets others in between. `limit` ends it early,
 * for a file that is being written to. Throws what the file system throws.
 */
export async function* readLines(path: string, limit = Number.POSITIVE_INFINITY): AsyncGenerator<Lines> {
  const handle = await open(path, 'r')
  try {
    let carried: Uint8Array = new Uint8Array()
    for (let position = 0; position < limit; ) {
      const chunk = await readAt(handle, position, Math.min(chunkBytes, limit - position))
      if (chunk.length === 0) break
      position += chunk.length
      const batch = splitLines(Buffer.concat([carried, chunk]))
      if (batch.unfinished.length > maxLineBytes) {
        batch.lines.push(batch.unfinished)
        batch.unfinished = new Uint8Array()
      }
      carried = batch.unfinished
      yield batch
    }
  } finally {
    await handle.close()
  }
}

export interface Tail extends Lines {
  /** Size of the file. */
  size: number
  /** Whether `lines` are all there are. */
  whole: boolean
}

/** The last lines of a file, as many as a chunk holds. Throws what the file system throws. */
export const readTail = async (path: string): Promise<Tail> => {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const start = Math.max(0, size - chunkBytes)
    const { lines, unfinished } = splitLines(await readAt(handle, start, size - start))
    // Where the window opens in the middle of a line, that line is not one.
    return { size, whole: start === 0, lines: start === 0 ? lines : lines.slice(1), unfinished }
  } finally {
    await handle.close()
  }
}
