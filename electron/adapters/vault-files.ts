import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { VaultFiles, VaultHeader } from '../ports'
import { ensurePrivateDirectory, syncDirectory, systemCode, writeFileDurably } from './durable-file'

/** Strict: a field that this version does not know was written by one that may mean more by it. */
const headerSchema: z.ZodType<VaultHeader> = z.strictObject({
  format: z.literal(1),
  vaultId: z.uuid(),
  backend: z.enum(['keychain', 'passphrase']),
  sentinelHash: z.string().regex(/^[0-9a-f]{64}$/),
  createdAt: z.iso.datetime()
})

const parse = (bytes: Uint8Array): VaultHeader | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return headerSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Null only where there is no such file; any other trouble is thrown, for "cannot read" must not pass for "absent". */
const readIfPresent = async (path: string): Promise<Uint8Array | null> => {
  try {
    return await readFile(path)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

const headerName = 'vault.json'
const databaseName = 'vault.db'
const folderNames = ['audit', 'bodies']

/** Anything that is the vault's: its files with the copies beside them, and its folders. */
const isOfVault = (name: string): boolean =>
  folderNames.includes(name) || [headerName, databaseName, 'secrets.vault'].some(own => name.startsWith(own))

/**
 * In which order they go: the header last and the database before it. As long as one of the two is left behind, the
 * next start finds a damaged vault and not an empty place.
 */
const lateness = (name: string): number => (name === headerName ? 2 : name === databaseName ? 1 : 0)

/**
 * `vault.json` and the database's place in a folder that only this user may enter. A header that is replaced is kept
 * beside it: as `vault.json.previous` where it was good, as `vault.json.damaged` where it was not, so that a bad one
 * never takes the place of a good one. `writeHeader` throws what the file system throws.
 */
export const createVaultFiles = (directory: string): VaultFiles => {
  const headerPath = join(directory, headerName)
  const databasePath = join(directory, databaseName)

  const keepFormer = async (next: string): Promise<void> => {
    const former = await readIfPresent(headerPath)
    if (former === null || Buffer.from(former).toString() === next) return
    await writeFileDurably(`${headerPath}.${parse(former) ? 'previous' : 'damaged'}`, former)
  }

  return {
    headerPath,
    databasePath,
    async readHeader() {
      try {
        const bytes = await readIfPresent(headerPath)
        if (bytes === null) return { status: 'absent' }
        const header = parse(bytes)
        return header ? { status: 'ok', header } : { status: 'damaged' }
      } catch {
        return { status: 'damaged' }
      }
    },
    async writeHeader(header) {
      const text = `${JSON.stringify(headerSchema.parse(header), null, 2)}\n`
      await ensurePrivateDirectory(directory)
      await keepFormer(text)
      await writeFileDurably(headerPath, text)
    },
    async databaseExists() {
      try {
        await stat(databasePath)
        return true
      } catch (error) {
        // Whatever cannot be looked at may be there; only a plain "no such file" allows a new vault.
        return systemCode(error) !== 'ENOENT'
      }
    },
    async prepareFolders() {
      for (const name of folderNames) await ensurePrivateDirectory(join(directory, name))
      // Not needed to open it, but nobody would learn that what goes wrong is not written down.
      await ensurePrivateDirectory(join(directory, 'logs'))
    },
    async setAside(instant) {
      const folder = join(directory, `set-aside-${instant.replace(/[:.]/g, '-')}`)
      await mkdir(folder, { mode: 0o700 })
      const names = (await readdir(directory)).filter(isOfVault).sort((one, other) => lateness(one) - lateness(other))
      for (const name of names) await rename(join(directory, name), join(folder, name))
      await syncDirectory(folder)
      await syncDirectory(directory)
      return folder
    }
  }
}
