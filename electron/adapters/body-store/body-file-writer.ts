import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { BodyWriter } from '../../ports'
import { chunkBytes, formatByte, newBodyKey, sealChunk } from './chunks'
import { bodyFailure, toBodyFailure } from './failures'
import { syncFolder } from './sync-folder'

export interface BodyFilePaths {
  /** Where it is written; gone unless it is finished. */
  unfinished: string
  finished: string
}

const append = async (file: FileHandle, bytes: Uint8Array): Promise<void> => {
  for (let written = 0; written < bytes.length; )
    written += (await file.write(bytes, written, bytes.length - written)).bytesWritten
}

/** One call at a time. After a failure nothing is left of the body, so a full disk gets its room back at once. */
export const createBodyFileWriter = async (id: string, paths: BodyFilePaths): Promise<BodyWriter> => {
  const key = newBodyKey()
  /** The chunk under way, held back while it is full: which one is the last is known only at the end. */
  const chunk = new Uint8Array(chunkBytes)
  let filled = 0
  let index = 0
  let file: FileHandle | null = await open(paths.unfinished, 'wx', 0o600).catch(error => {
    throw toBodyFailure(error)
  })

  const abandon = async (): Promise<void> => {
    const abandoned = file
    file = null
    if (!abandoned) return
    await abandoned.close().catch(() => {})
    await rm(paths.unfinished, { force: true }).catch(() => {})
  }
  const orAbandon = async <Result>(work: (file: FileHandle) => Promise<Result>): Promise<Result> => {
    if (!file) throw bodyFailure('closed', 'The body is finished or given up')
    try {
      return await work(file)
    } catch (error) {
      await abandon()
      throw toBodyFailure(error)
    }
  }
  const flush = async (target: FileHandle, last: boolean): Promise<void> => {
    await append(target, sealChunk(key, { id, index, last }, chunk.subarray(0, filled)))
    index += 1
    filled = 0
  }

  await orAbandon(target => append(target, Uint8Array.of(formatByte)))
  return {
    write: bytes =>
      orAbandon(async target => {
        for (let taken = 0; taken < bytes.length; ) {
          if (filled === chunkBytes) await flush(target, false)
          const part = bytes.subarray(taken, taken + chunkBytes - filled)
          chunk.set(part, filled)
          filled += part.length
          taken += part.length
        }
      }),
    finish: () =>
      orAbandon(async target => {
        await flush(target, true)
        await target.sync()
        await target.close()
        await rename(paths.unfinished, paths.finished)
        file = null
        await syncFolder(dirname(paths.finished))
        return key
      }),
    discard: abandon
  }
}
