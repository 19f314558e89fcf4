import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFileBodyStore } from '../../../electron/adapters/body-store/file-body-store'
import { ratesOf, type Samples } from './samples'

const bodyBytes = 25_000_000
const pieceBytes = 64 * 1024
const runs = 5

export const measureBodies = async (): Promise<Samples> => {
  const directory = await mkdtemp(join(tmpdir(), 'bodies-'))
  const store = createFileBodyStore({ directory: join(directory, 'sealed') })
  const plain = join(directory, 'plain')
  const body = randomBytes(bodyBytes)
  const pieces: Uint8Array[] = []
  for (let offset = 0; offset < bodyBytes; offset += pieceBytes) pieces.push(body.subarray(offset, offset + pieceBytes))
  let id = randomUUID()
  let key: Uint8Array = new Uint8Array()

  const writeSealed = async (): Promise<void> => {
    await store.delete([id])
    id = randomUUID()
    const writer = await store.create(id)
    for (const piece of pieces) await writer.write(piece)
    key = await writer.finish()
  }
  const writePlain = async (): Promise<void> => {
    await rm(plain, { force: true })
    const file = await open(plain, 'wx')
    for (const piece of pieces) await file.write(piece)
    await file.sync()
    await file.close()
  }
  const readSealed = async (): Promise<void> => {
    let read = 0
    for await (const piece of store.stream(id, key)) read += piece.byteLength
    if (read !== bodyBytes) throw new Error(`${read} bytes came back`)
  }
  try {
    return await ratesOf(bodyBytes, runs, [
      { name: 'body store: write, sealed and synced', work: writeSealed },
      { name: 'yardstick: write a plain file, synced', work: writePlain },
      { name: 'body store: read all', work: readSealed },
      { name: 'yardstick: read a plain file', work: () => readFile(plain) }
    ])
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
