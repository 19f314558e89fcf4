/**
 * How often the vault's file has been written, kept beside it, so that an older copy that was put in its place gives
 * itself away. It cannot tell when both were put back together; then the database and the audit log still know of
 * secrets that the old file lacks.
 */
import { timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { writeFileDurably } from '../durable-file'
import { macOf } from './file-format'

const counterSchema = z.strictObject({
  generation: z.int().positive(),
  mac: z.string().regex(/^[0-9a-f]{64}$/)
})

const macOfCount = (macKey: Uint8Array, vaultId: string, generation: number): Buffer =>
  macOf(macKey, Buffer.from(`counter ${vaultId} ${generation}`))

/** Null where there is none, or none of this vault. */
export const readCounter = async (path: string, vaultId: string, macKey: Uint8Array): Promise<number | null> => {
  try {
    const { generation, mac } = counterSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    const ours = timingSafeEqual(Buffer.from(mac, 'hex'), macOfCount(macKey, vaultId, generation))
    return ours ? generation : null
  } catch {
    return null
  }
}

/** Throws what the file system throws. */
export const writeCounter = (path: string, vaultId: string, macKey: Uint8Array, generation: number): Promise<void> => {
  const mac = macOfCount(macKey, vaultId, generation).toString('hex')
  return writeFileDurably(path, `${JSON.stringify({ generation, mac })}\n`)
}
