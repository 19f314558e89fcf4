/** Files that are either whole or not there, whenever the power goes; and what a disk's refusal means. */
import { randomUUID } from 'node:crypto'
import { chmod, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export type DiskReason = 'disk_full' | 'read_only' | 'other'

/** The system's error code (`ENOSPC`), or nothing. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** What a failed write means to a person. */
export const diskReason = (error: unknown): DiskReason => {
  const code = systemCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk_full'
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'read_only'
  return 'other'
}

/** Makes the folder where needed and closes it to other users. Throws what the file system throws. */
export const ensurePrivateDirectory = async (directory: string): Promise<void> => {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await chmod(directory, 0o700)
}

/** Makes a new or renamed entry of the folder survive a power cut. Windows has no such call, and needs none on NTFS. */
export const syncDirectory = async (directory: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems refuse it. The file itself is safe by then.
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(systemCode(error) ?? '')) throw error
  } finally {
    await handle.close()
  }
}

/** Writes all of it: a short write without an error is how a disk says that it is about to be full. */
export const writeAll = async (handle: FileHandle, bytes: Uint8Array): Promise<void> => {
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written)
    written += bytesWritten
  }
}

/** On Windows a virus scanner may hold the target for a moment; elsewhere the first attempt counts. */
const renameOver = async (from: string, to: string): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to)
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '')
      if (process.platform !== 'win32' || !held || attempt === 10) throw error
      await wait(20 * attempt)
    }
  }
}

/** Where the next content of a file is written before it takes the file's place. */
export const temporaryPath = (path: string, name: string): string => join(dirname(path), `.${name}.tmp`)

/**
 * Puts a file in place of another at once: temporary file beside it (mode 0600), filled by `fill`, fsync, rename,
 * fsync of the folder. Throws what `fill` or the file system throws; the old file then stands as it was and the
 * temporary one is gone. With a name of the caller's, one that was left behind by a crash can be found.
 */
export const replaceFile = async (
  path: string,
  fill: (handle: FileHandle) => Promise<void>,
  name: string = randomUUID()
): Promise<void> => {
  const temporary = temporaryPath(path, name)
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await fill(handle)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renameOver(temporary, path)
  } catch (error) {
    // Best effort: what went wrong first is what the caller must hear.
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
  await syncDirectory(dirname(path))
}

/** `replaceFile` for content that is already in memory. */
export const writeFileDurably = (path: string, content: Uint8Array | string): Promise<void> =>
  replaceFile(path, handle => writeAll(handle, typeof content === 'string' ? Buffer.from(content) : content))
