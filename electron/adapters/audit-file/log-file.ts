import { type FileHandle, open, stat, truncate } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncDirectory, writeAll } from '../durable-file'
import type { EpochFile } from './log-directory'

/** The file that is being written to. There is one writer, and it is called from one queue. */
export interface LogFile {
  readonly epoch: number
  readonly size: () => number
  /** All of the line or none of it. Throws what the file system throws. */
  append(line: Uint8Array): Promise<void>
  /** Returns once everything appended is on disk. Throws what the file system throws, and then for ever. */
  sync(): Promise<void>
  close(): Promise<void>
}

const openForAppend = async ({ path }: EpochFile): Promise<FileHandle> => {
  const handle = await open(path, 'a', 0o600)
  try {
    if (process.platform !== 'win32') await handle.chmod(0o600)
    await syncDirectory(dirname(path))
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** Opens the file, making it where it is not there. Throws what the file system throws. */
export const openLogFile = async (
  file: EpochFile,
  openHandle: (file: EpochFile) => Promise<FileHandle> = openForAppend
): Promise<LogFile> => {
  const handle = await openHandle(file)
  const opened = await handle.stat()
  let size = opened.size
  let unsynced = false
  let halfLine = false
  let syncError: { error: unknown } | null = null

  /**
   * A file that somebody removed, replaced or cut would take our lines where nobody reads them; writing on would also
   * hide that. The next start looks at what is there and says so.
   */
  const checkIdentity = async (): Promise<void> => {
    const now = await stat(file.path)
    if (now.ino !== opened.ino || now.size !== size) throw new Error('The audit file was changed by somebody else')
  }

  const dropHalfLine = async (): Promise<void> => {
    // By its path: on Windows a handle that may only append may not cut either.
    await truncate(file.path, size)
    halfLine = false
  }

  return {
    epoch: file.epoch,
    size: () => size,
    async append(line) {
      // After a failed fsync the kernel may have dropped the pages and yet reports success from then on.
      if (syncError) throw syncError.error
      if (halfLine) await dropHalfLine()
      await checkIdentity()
      unsynced = true
      try {
        await writeAll(handle, line)
      } catch (error) {
        halfLine = true
        // If this fails too, the next append tries again before anything else.
        await dropHalfLine().catch(() => {})
        throw error
      }
      size += line.length
    },
    async sync() {
      if (syncError) throw syncError.error
      if (!unsynced) return
      try {
        await handle.datasync()
        unsynced = false
      } catch (error) {
        syncError = { error }
        throw error
      }
    },
    close: () => handle.close()
  }
}
