/** What lies on the disk, and what comes of it when somebody changes it. */
import { mkdtemp, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileBodyStore } from '../../../electron/adapters/body-store/file-body-store'
import type { BodyStore } from '../../../electron/ports'
import { collect, pattern, store } from '../../contract/body-store'

const id = '6f9619ff-8b86-4011-b42d-00cf4fc964ff'
const otherId = '00000000-0000-4000-8000-000000000000'
const chunk = 64 * 1024
const sealed = chunk + 16
const damaged = expect.objectContaining({ code: 'body_unavailable', fields: { reason: 'damaged' } })

let folder: string
let directory: string
let bodies: BodyStore
const fileOf = (name: string): string => join(directory, `${name}.body`)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-bodies-'))
  directory = join(folder, 'bodies')
  bodies = createFileBodyStore({ directory })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a body on disk', () => {
  it.skipIf(process.platform === 'win32')('is for its owner alone, and so is what is being written', async () => {
    const writer = await bodies.create(id)
    await writer.write(pattern(10))
    await store(bodies, otherId, pattern(10))
    const names = await readdir(directory)
    expect(names).toHaveLength(2)
    for (const name of names) expect((await stat(join(directory, name))).mode & 0o777).toBe(0o600)
    expect((await stat(directory)).mode & 0o777).toBe(0o700)
    await writer.discard()
    expect(await readdir(directory)).toEqual([`${otherId}.body`])
  })

  it('shows nothing of its content, twice the same body being two different files', async () => {
    const body = new TextEncoder().encode('sk_live_visible '.repeat(20_000))
    await store(bodies, id, body)
    await store(bodies, otherId, body)
    const [first, second] = [await readFile(fileOf(id)), await readFile(fileOf(otherId))]
    expect(first.includes('sk_live')).toBe(false)
    expect(first.subarray(1, 200).equals(second.subarray(1, 200))).toBe(false)
  })
})

describe('a start', () => {
  it('removes what an earlier run left unfinished, and nothing else', async () => {
    const key = await store(bodies, id, pattern(10))
    const crashed = await bodies.create(otherId)
    await crashed.write(pattern(3 * chunk))
    const next = createFileBodyStore({ directory })
    expect(await next.size(id, key)).toBe(10)
    expect(await readdir(directory)).toEqual([`${id}.body`])
    await crashed.discard()
  })

  it('says so where the folder cannot be used, and tries again', async () => {
    await writeFile(directory, 'a file where the folder should be')
    await expect(bodies.create(id)).rejects.toEqual(expect.objectContaining({ code: 'body_unavailable' }))
    await rm(directory)
    expect(await bodies.size(id, await store(bodies, id, pattern(1)))).toBe(1)
  })
})

describe('a file that was changed', () => {
  const length = 2 * chunk + 1000
  const body = pattern(length)
  let key: Uint8Array
  beforeEach(async () => {
    key = await store(bodies, id, body)
  })

  /** Neither its size nor a byte of it may be had, wherever the change is. */
  const expectNothing = async (): Promise<void> => {
    await expect(bodies.size(id, key)).rejects.toEqual(damaged)
    await expect(bodies.read(id, key, 0, 10)).rejects.toEqual(damaged)
    await expect(collect(bodies.stream(id, key))).rejects.toEqual(damaged)
  }
  const edit = async (change: (file: Buffer) => Uint8Array): Promise<void> => {
    const file = await readFile(fileOf(id))
    await writeFile(fileOf(id), change(file))
  }

  it.each([0, 1, 16, 17, sealed, 1 + sealed, 1 + sealed + 16, 1 + 2 * sealed, 1 + 2 * sealed + 500])(
    'is refused when cut to %i bytes',
    async size => {
      await truncate(fileOf(id), size)
      await expectNothing()
    }
  )

  it('is refused when something was put on', async () => {
    await edit(file => Buffer.concat([file, Buffer.of(0)]))
    await expectNothing()
  })

  it('is refused when a chunk was put on that is genuine', async () => {
    await edit(file => Buffer.concat([file.subarray(0, 1 + 2 * sealed), file.subarray(1)]))
    await expectNothing()
  })

  it('is refused when its format is another', async () => {
    await edit(file => Buffer.concat([Buffer.of(2), file.subarray(1)]))
    await expectNothing()
  })

  it('is noticed where two chunks changed places', async () => {
    await edit(file =>
      Buffer.concat([
        file.subarray(0, 1),
        file.subarray(1 + sealed, 1 + 2 * sealed),
        file.subarray(1, 1 + sealed),
        file.subarray(1 + 2 * sealed)
      ])
    )
    await expect(bodies.read(id, key, 0, 1)).rejects.toEqual(damaged)
    await expect(bodies.read(id, key, chunk, 1)).rejects.toEqual(damaged)
    await expect(collect(bodies.stream(id, key))).rejects.toEqual(damaged)
  })

  it('is noticed where it is the file of another body', async () => {
    await rm(fileOf(id))
    await store(bodies, otherId, pattern(length))
    await rename(fileOf(otherId), fileOf(id))
    await expectNothing()
  })

  it('is noticed wherever a bit flips, in that chunk and in no other', async () => {
    for (let offset = 1; offset < 1 + 2 * sealed; offset += 4999) {
      const handle = await open(fileOf(id), 'r+')
      const byte = new Uint8Array(1)
      await handle.read(byte, 0, 1, offset)
      const original = byte[0] ?? 0
      await handle.write(Uint8Array.of(original ^ (1 << (offset % 8))), 0, 1, offset)
      const hit = Math.floor((offset - 1) / sealed)
      await expect(bodies.read(id, key, hit * chunk, 1)).rejects.toEqual(damaged)
      const other = 1 - hit
      const untouched = await bodies.read(id, key, other * chunk, chunk)
      expect(Buffer.compare(untouched, body.subarray(other * chunk, (other + 1) * chunk))).toBe(0)
      await handle.write(Uint8Array.of(original), 0, 1, offset)
      await handle.close()
    }
    expect(await bodies.size(id, key)).toBe(length)
  })
})

it('reads a window of a large body without holding the body', async () => {
  const writer = await bodies.create(id)
  const piece = pattern(1024 * 1024)
  const megabytes = 200
  const before = process.memoryUsage()
  let peak = 0
  const note = (): void => {
    const { arrayBuffers, heapUsed } = process.memoryUsage()
    peak = Math.max(peak, arrayBuffers + heapUsed - before.arrayBuffers - before.heapUsed)
  }
  for (let written = 0; written < megabytes; written++) {
    await writer.write(piece)
    note()
  }
  const key = await writer.finish()
  const started = performance.now()
  const window = await bodies.read(id, key, 150 * piece.length + 12_345, 65_536)
  const took = performance.now() - started
  expect(window).toEqual(piece.subarray(12_345, 12_345 + 65_536))
  let streamed = 0
  for await (const part of bodies.stream(id, key)) {
    streamed += part.length
    note()
  }
  expect(streamed).toBe(megabytes * piece.length)
  console.log(`200 MB: peak ${Math.round(peak / 1e6)} MB in memory, a window of 64 KiB in ${took.toFixed(1)} ms`)
  expect(peak).toBeLessThan(100e6)
}, 60_000)
