import { createHash } from 'node:crypto'
import { AppFailure } from '@shared/errors'
import type { DestinationFiles } from '../../electron/ports'

export interface MemoryDestinationFiles extends DestinationFiles {
  files: Map<string, { bytes: Uint8Array; mode: number }>
  /** What the person picks; null when they think better of it. */
  chosen: string | null
  /** The disk refuses the next writes for this reason. */
  refuses: string | null
  /** Runs within a replacement, just before it counts. */
  meanwhile: (() => void) | null
  put(path: string, text: string, mode?: number): void
  textOf(path: string): string | null
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Files that services read their keys from, without a disk. Folders are not asked for. */
export const createMemoryDestinationFiles = (): MemoryDestinationFiles => {
  const files: MemoryDestinationFiles['files'] = new Map()
  const require = (file: string, expected: string | null): void => {
    const found = files.get(file)
    if ((found ? hashOf(found.bytes) : null) !== expected) {
      throw new AppFailure('destination_changed', 'The file is another one now.')
    }
  }
  return {
    files,
    chosen: null,
    refuses: null,
    meanwhile: null,
    put: (path, text, mode = 0o600) => void files.set(path, { bytes: new TextEncoder().encode(text), mode }),
    textOf(path) {
      const found = files.get(path)
      return found ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes) : null
    },
    async choose() {
      return this.chosen
    },
    async read(path) {
      const found = files.get(path)
      return {
        file: path,
        throughLink: false,
        content: found ? { bytes: found.bytes.slice(), sha256: hashOf(found.bytes) } : null,
        mode: found?.mode ?? null
      }
    },
    async replace({ file, expected, bytes, mode }) {
      require(file, expected)
      if (this.refuses) throw new AppFailure('destination_failed', 'Refused.', { reason: this.refuses })
      const found = files.get(file)
      if (found && (found.mode & 0o200) === 0) {
        throw new AppFailure('destination_failed', 'Refused.', { reason: 'read_only' })
      }
      this.meanwhile?.()
      require(file, expected)
      files.set(file, { bytes: bytes.slice(), mode })
    },
    async remove(file, sha256) {
      require(file, sha256)
      files.delete(file)
    },
    discard: async () => undefined
  }
}
