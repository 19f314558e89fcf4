import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '../durable-file'

/** One file of the log. Its number is the epoch of every record in it. */
export interface EpochFile {
  epoch: number
  path: string
}

const namePattern = /^audit-(\d{6,})\.jsonl$/

export const epochFile = (directory: string, epoch: number): EpochFile => ({
  epoch,
  path: join(directory, `audit-${String(epoch).padStart(6, '0')}.jsonl`)
})

/** Each vault has its own folder: another vault's records have another key and would all look forged. */
export const vaultDirectory = (directory: string, vaultId: string): string => {
  if (!/^[0-9a-f-]{36}$/.test(vaultId)) throw new Error('A vault is named by a UUID')
  return join(directory, vaultId)
}

/** The log's files in order; none where the folder is not there. Throws what the file system throws. */
export const listEpochFiles = async (directory: string): Promise<EpochFile[]> => {
  let names: string[]
  try {
    names = await readdir(directory)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
  return names
    .map(name => Number(namePattern.exec(name)?.[1]))
    .filter(epoch => Number.isSafeInteger(epoch))
    .sort((one, other) => one - other)
    .map(epoch => epochFile(directory, epoch))
}
