/** The file of an unlocked vault: what is in it, and how it is written without ever standing there half. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { systemCode, writeFileDurably } from '../durable-file'
import { writeCounter } from './counter-file'
import { encodeVaultFile, type SealedItems, type VaultFileHead } from './file-format'

export interface Paths {
  file: string
  counter: string
}

export interface VaultFile {
  readonly items: SealedItems
  /**
   * All of it or nothing: temporary file, fsync, rename. True when it reads back as it was written. Throws what the
   * file system throws, and where somebody else has written the file since.
   */
  replace(items: SealedItems): Promise<boolean>
  /** Forgets the key of its MAC. */
  forget(): void
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Null where the file is gone: it is then written anew with all that it held. */
const readIfThere = async (path: string): Promise<Uint8Array | null> => {
  try {
    return await readFile(path)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

/** What tells without reading that a file is the one we wrote. */
const lookOf = async (path: string): Promise<string | null> => {
  const found = await stat(path, { bigint: true }).catch(() => null)
  return found && `${found.ino} ${found.size} ${found.mtimeNs}`
}

export const createVaultFile = (
  paths: Paths,
  start: VaultFileHead,
  found: { items: SealedItems; bytes: Uint8Array | null },
  macKey: Uint8Array
): VaultFile => {
  let head = start
  let items = found.items
  let look: string | null = null
  /** What may lie there: the last file, and one whose writing ended in an error after it was in place. */
  let ours = found.bytes ? [hashOf(found.bytes)] : []

  const requireOurs = async (): Promise<void> => {
    if (look !== null && look === (await lookOf(paths.file))) return
    const there = await readIfThere(paths.file)
    if (there && !ours.includes(hashOf(there))) throw new Error('The vault’s file was changed by somebody else')
  }

  return {
    get items() {
      return items
    },
    async replace(next) {
      await requireOurs()
      const nextHead = { ...head, generation: head.generation + 1 }
      const bytes = encodeVaultFile(nextHead, next, macKey)
      const hash = hashOf(bytes)
      ours = [...ours.slice(0, 1), hash]
      await writeFileDurably(paths.file, bytes)
      const lookNow = await lookOf(paths.file)
      if (hashOf(await readFile(paths.file)) !== hash) return false
      head = nextHead
      items = next
      look = lookNow
      ours = [hash]
      // Left behind, it only tells less of an older copy; the secret itself is safe by now.
      await writeCounter(paths.counter, head.vaultId, macKey, head.generation).catch(() => {})
      return true
    },
    forget() {
      macKey.fill(0)
      items = new Map()
    }
  }
}
