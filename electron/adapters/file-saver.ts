import { AppFailure } from '@shared/errors'
import type { FileSaver } from '../ports'
import { diskReason, replaceFile, writeAll } from './durable-file'

export interface FileSaverOptions {
  /** Asks the person; null where they changed their mind. The dialog of the window system, in production. */
  chooseFile(suggestedName: string): Promise<string | null>
}

const maxNameBytes = 120
const fallbackName = 'response'
// Path separators and what Windows forbids; control characters; marks that turn the reading direction, with which a
// program can pose as a picture.
const forbidden = /[\\/<>:"|?*\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

const shorten = (name: string): string => {
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : ''
  const stem = [...name.slice(0, name.length - extension.length)]
  while (stem.length > 1 && Buffer.byteLength(stem.join('') + extension) > maxNameBytes) stem.pop()
  return stem.join('') + extension
}

/**
 * A name that comes from a server (`Content-Disposition`, the path) as one that any file system takes and that stays
 * in the folder the person picks.
 */
export const sanitizeFileName = (suggested: string): string => {
  const plain = suggested
    .normalize('NFC')
    .replace(forbidden, '_')
    .replace(/^[\s.]+/, '')
  const name = shorten(plain).replace(/[\s.]+$/, '')
  if (name === '' || /^_+$/.test(name)) return fallbackName
  return reserved.test(name) ? `_${name}` : name
}

/**
 * Streams to a temporary file beside the chosen one (mode 0600) and renames: an old file of that name is whole until
 * the new one is. Throws the content's own `AppFailure` as it is, and `file_not_saved` with `reason` (disk_full, read_only,
 * other) when the disk refuses.
 */
export const createFileSaver = ({ chooseFile }: FileSaverOptions): FileSaver => ({
  async save(suggestedName, content) {
    const path = await chooseFile(sanitizeFileName(suggestedName))
    if (path === null) return null
    try {
      await replaceFile(path, async handle => {
        for await (const chunk of content) await writeAll(handle, chunk)
      })
    } catch (error) {
      if (error instanceof AppFailure) throw error
      throw new AppFailure('file_not_saved', 'The file could not be saved', { reason: diskReason(error) })
    }
    return path
  }
})
