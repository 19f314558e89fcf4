import { createHash } from 'node:crypto'
import { AppFailure } from '@shared/errors'
import type { ImportFiles } from '../../electron/ports'

export interface MemoryImportFiles extends ImportFiles {
  files: Map<string, { bytes: Uint8Array; readableByOthers: boolean }>
  /** What the person picks; null when they think better of it. */
  chosen: string | null
  put(path: string, text: string, readableByOthers?: boolean): void
}

const missing = (): AppFailure => new AppFailure('import_unreadable', 'There is no such file.', { reason: 'not_found' })

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Files that a person brings in, without a disk or a dialog. */
export const createMemoryImportFiles = (): MemoryImportFiles => ({
  files: new Map(),
  chosen: null,
  put(path, text, readableByOthers = false) {
    this.files.set(path, { bytes: new TextEncoder().encode(text), readableByOthers })
  },
  async choose() {
    return this.chosen
  },
  async read(path) {
    const file = this.files.get(path)
    if (!file) throw missing()
    return { name: path.split('/').at(-1) ?? path, sha256: hashOf(file.bytes), ...file, bytes: file.bytes.slice() }
  },
  async delete(path, sha256) {
    const file = this.files.get(path)
    if (!file) throw missing()
    if (hashOf(file.bytes) !== sha256) {
      throw new AppFailure('import_unreadable', 'The file is another one now.', { reason: 'changed' })
    }
    this.files.delete(path)
  }
})
