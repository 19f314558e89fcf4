/** Files with keys that a person brings in. Read once, whole, and never kept open; deleted only when they ask for it. */
import { createHash } from 'node:crypto'
import { constants, type FileHandle, open, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppFailure } from '@shared/errors'
import type { ImportFiles } from '../ports'
import { systemCode } from './durable-file'

export interface ImportFilesOptions {
  /** Asks the person; null where they changed their mind. The dialog of the window system, in production. */
  chooseFile(): Promise<string | null>
  /** `maxImportBytes` where it is not given. */
  maxBytes?: number
}

/** Ten thousand keys with all their columns have room in it; a file beyond it was picked by mistake. */
export const maxImportBytes = 5 * 1024 * 1024

type Reason = 'not_found' | 'too_large' | 'not_a_file' | 'changed' | 'io'

const unreadable = (reason: Reason): AppFailure =>
  new AppFailure('import_unreadable', 'The file cannot be read.', { reason })

const reasons: Record<string, Reason> = { ENOENT: 'not_found', ENOTDIR: 'not_found', EISDIR: 'not_a_file' }

const toFailure = (error: unknown): AppFailure =>
  error instanceof AppFailure ? error : unreadable(reasons[systemCode(error) ?? ''] ?? 'io')

/** What a group or the world may read. Windows keeps its rights elsewhere; there nothing is claimed. */
const isReadableByOthers = (mode: number): boolean => process.platform !== 'win32' && (mode & 0o044) !== 0

/** Up to one byte more than is allowed, so that a file that grows meanwhile gives itself away. */
const readAll = async (handle: FileHandle, maxBytes: number): Promise<Uint8Array> => {
  const buffer = new Uint8Array(maxBytes + 1)
  let length = 0
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  if (length > maxBytes) throw unreadable('too_large')
  const bytes = buffer.slice(0, length)
  buffer.fill(0)
  return bytes
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const read = async (path: string, maxBytes: number): ReturnType<ImportFiles['read']> => {
  try {
    // A pipe that is named like a file must not hold a thread until somebody writes into it.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const found = await handle.stat()
      if (!found.isFile()) throw unreadable('not_a_file')
      if (found.size > maxBytes) throw unreadable('too_large')
      const bytes = await readAll(handle, maxBytes)
      const readableByOthers = isReadableByOthers(found.mode)
      return { name: basename(path), bytes, sha256: hashOf(bytes), readableByOthers }
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw toFailure(error)
  }
}

export const createImportFiles = ({ chooseFile, maxBytes = maxImportBytes }: ImportFilesOptions): ImportFiles => ({
  choose: chooseFile,
  read: path => read(path, maxBytes),
  async delete(path, sha256) {
    const now = await read(path, maxBytes)
    now.bytes.fill(0)
    // A key that was written into it since is nowhere else.
    if (now.sha256 !== sha256) throw unreadable('changed')
    try {
      await rm(path)
    } catch (error) {
      throw toFailure(error)
    }
  }
})
