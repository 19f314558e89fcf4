/** Files that services read their keys from. They belong to others: nothing about them changes but what was asked for. */
import { createHash } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, open, realpath, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppFailure } from '@shared/errors'
import type { DestinationFile, DestinationFiles } from '../ports'
import { diskReason, replaceFile, syncDirectory, systemCode, temporaryPath, writeAll } from './durable-file'

export interface DestinationFilesOptions {
  /** Asks the person; null where they changed their mind. The dialogs of the window system, in production. */
  chooseFile(kind: 'existing' | 'new'): Promise<string | null>
}

/** A manifest with all its neighbours has room in it; the old bytes are kept until the old key has gone. */
export const maxDestinationBytes = 512 * 1024

type Reason =
  | 'disk_full'
  | 'read_only'
  | 'other_owner'
  | 'hard_linked'
  | 'not_a_file'
  | 'too_large'
  | 'dangling_link'
  | 'folder_missing'
  | 'io'

const failed = (reason: Reason): AppFailure =>
  new AppFailure('destination_failed', 'The file cannot be read or written.', { reason })

const changed = (): AppFailure => new AppFailure('destination_changed', 'The file is another one now.')

const toFailure = (error: unknown): AppFailure => {
  if (error instanceof AppFailure) return error
  const code = systemCode(error)
  if (code === 'EISDIR' || code === 'ELOOP') return failed('not_a_file')
  if (code === 'ENOENT' || code === 'ENOTDIR') return failed('folder_missing')
  const reason = diskReason(error)
  return failed(reason === 'other' ? 'io' : reason)
}

const guarded = async <Output>(work: () => Promise<Output>): Promise<Output> => {
  try {
    return await work()
  } catch (error) {
    throw toFailure(error)
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const isMissing = (error: unknown): boolean => systemCode(error) === 'ENOENT'

/** A new file's folder has to be there; a link that leads nowhere is not taken for a new file. */
const locate = async (path: string): Promise<string> => {
  try {
    return await realpath(path)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  const link = await lstat(path).catch(() => null)
  if (link?.isSymbolicLink()) throw failed('dangling_link')
  return join(await realpath(dirname(path)), basename(path))
}

const readAll = async (handle: FileHandle, size: number): Promise<Uint8Array> => {
  if (size > maxDestinationBytes) throw failed('too_large')
  const bytes = new Uint8Array(await handle.readFile())
  if (bytes.length > maxDestinationBytes) throw failed('too_large')
  return bytes
}

interface Found {
  bytes: Uint8Array
  status: Stats
}

/** Null where there is none. */
const readFound = async (file: string): Promise<Found | null> => {
  let handle: FileHandle
  try {
    // A pipe that is named like a file must not hold a thread until somebody writes into it.
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
  try {
    const status = await handle.stat()
    if (!status.isFile()) throw failed('not_a_file')
    return { bytes: await readAll(handle, status.size), status }
  } finally {
    await handle.close()
  }
}

const knowsModes = process.platform !== 'win32'

/** What a rename would break without a word: another name of the same file, or a mark that it is not to be written. */
const requireReplaceable = ({ mode, nlink }: Stats): void => {
  if (nlink > 1) throw failed('hard_linked')
  if ((mode & 0o200) === 0) throw failed('read_only')
}

/** A service under another account would be locked out of a file that is ours. */
const keepOwner = async (handle: FileHandle, before: Stats): Promise<void> => {
  if (!knowsModes) return
  const now = await handle.stat()
  if (now.uid === before.uid && now.gid === before.gid) return
  await handle.chown(before.uid, before.gid).catch(() => {
    throw failed('other_owner')
  })
}

const requireExpected = (found: Found | null, expected: string | null): void => {
  if ((found ? hashOf(found.bytes) : null) !== expected) throw changed()
}

const read = async (path: string): Promise<DestinationFile> => {
  const file = await locate(path)
  const found = await readFound(file)
  return {
    file,
    throughLink: file !== join(await realpath(dirname(path)), basename(path)),
    content: found && { bytes: found.bytes, sha256: hashOf(found.bytes) },
    mode: found && knowsModes ? found.status.mode & 0o7777 : null
  }
}

export const createDestinationFiles = ({ chooseFile }: DestinationFilesOptions): DestinationFiles => ({
  choose: chooseFile,
  read: path => guarded(() => read(path)),
  replace: ({ file, changeId, expected, bytes, mode }) =>
    guarded(async () => {
      const before = await readFound(file)
      requireExpected(before, expected)
      if (before) requireReplaceable(before.status)
      await replaceFile(
        file,
        async handle => {
          // Before there is anything in it to be read.
          if (before) await keepOwner(handle, before.status)
          if (knowsModes) await handle.chmod(mode)
          await writeAll(handle, bytes)
          // As late as can be: somebody may have written it in between.
          requireExpected(await readFound(file), expected)
        },
        changeId
      )
    }),
  remove: (file, sha256) =>
    guarded(async () => {
      requireExpected(await readFound(file), sha256)
      await rm(file)
      await syncDirectory(dirname(file))
    }),
  discard: (file, changeId) => guarded(() => rm(temporaryPath(file, changeId), { force: true }))
})
