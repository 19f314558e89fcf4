import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BodyStore } from '../../electron/ports'

export interface BodyStoreSetUp {
  store: BodyStore
  dispose?: () => Promise<void>
}

const id = '6f9619ff-8b86-4011-b42d-00cf4fc964ff'
const otherId = '00000000-0000-4000-8000-000000000000'
const chunk = 64 * 1024

const failure = (reason: string) =>
  expect.objectContaining({ name: 'AppFailure', code: 'body_unavailable', fields: { reason } })

/** Bytes that differ from place to place, also from one chunk to the next. */
export const pattern = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8) * 7 + (index >> 16)) & 255)

/** Writes a body in pieces of the given length. */
export const store = async (target: BodyStore, name: string, body: Uint8Array, piece = 10_000): Promise<Uint8Array> => {
  const writer = await target.create(name)
  for (let offset = 0; offset < body.length; offset += piece) await writer.write(body.slice(offset, offset + piece))
  return writer.finish()
}

export const collect = async (stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return new Uint8Array(Buffer.concat(parts))
}

/** What every store of bodies does, wherever they lie. */
export const describeBodyStore = (name: string, setUp: () => Promise<BodyStoreSetUp>): void => {
  describe(`the body store: ${name}`, () => {
    let bodies: BodyStore
    let dispose: BodyStoreSetUp['dispose']

    beforeEach(async () => {
      const made = await setUp()
      bodies = made.store
      dispose = made.dispose
    })
    afterEach(() => dispose?.())

    it.each([0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 5])('keeps %i bytes', async length => {
      const body = pattern(length)
      const key = await store(bodies, id, body)
      expect(key).toHaveLength(32)
      expect(await bodies.size(id, key)).toBe(length)
      expect(Buffer.compare(await bodies.read(id, key, 0, length + 100), body)).toBe(0)
      expect(Buffer.compare(await collect(bodies.stream(id, key)), body)).toBe(0)
    })

    it('reads any window of a body that came in any pieces', async () => {
      const near = fc.integer({ min: 0, max: 3 }).chain(n => fc.integer({ min: -2, max: 2 }).map(d => n * chunk + d))
      const length = near.map(value => Math.max(0, value))
      await fc.assert(
        fc.asyncProperty(
          length,
          length,
          length,
          fc.integer({ min: 1, max: 2 * chunk }),
          async (size, offset, wanted, piece) => {
            await bodies.deleteAll()
            const body = pattern(size)
            const key = await store(bodies, id, body, piece)
            const window = await bodies.read(id, key, offset, wanted)
            expect(Buffer.compare(window, body.slice(offset, offset + wanted))).toBe(0)
          }
        ),
        { numRuns: 60 }
      )
    })

    it('keeps what was written although the writer is handed the same memory again', async () => {
      const writer = await bodies.create(id)
      const memory = new Uint8Array(4)
      for (const value of [1, 2, 3]) await writer.write(memory.fill(value))
      const key = await writer.finish()
      expect(await bodies.read(id, key, 0, 99)).toEqual(Uint8Array.of(1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3))
    })

    it('gives every body a key of its own, and opens it with no other', async () => {
      const key = await store(bodies, id, pattern(10))
      const otherKey = await store(bodies, otherId, pattern(10))
      expect(otherKey).not.toEqual(key)
      await expect(bodies.read(id, otherKey, 0, 1)).rejects.toEqual(failure('damaged'))
      await expect(bodies.size(id, otherKey)).rejects.toEqual(failure('damaged'))
      await expect(bodies.size(id, new Uint8Array(31))).rejects.toEqual(failure('damaged'))
      await expect(collect(bodies.stream(id, otherKey))).rejects.toEqual(failure('damaged'))
    })

    it('has no body before it is finished, nor after it was discarded', async () => {
      const writer = await bodies.create(id)
      await writer.write(pattern(100))
      await expect(bodies.size(id, new Uint8Array(32))).rejects.toEqual(failure('missing'))
      await writer.discard()
      await writer.discard()
      await expect(bodies.size(id, new Uint8Array(32))).rejects.toEqual(failure('missing'))
      await expect(writer.write(pattern(1))).rejects.toEqual(failure('closed'))
      await expect(writer.finish()).rejects.toEqual(failure('closed'))
      expect(await bodies.size(id, await store(bodies, id, pattern(3)))).toBe(3)
    })

    it('takes nothing more once it is finished', async () => {
      const writer = await bodies.create(id)
      const key = await writer.finish()
      await expect(writer.write(pattern(1))).rejects.toEqual(failure('closed'))
      await expect(writer.finish()).rejects.toEqual(failure('closed'))
      await writer.discard()
      expect(await bodies.size(id, key)).toBe(0)
    })

    it('writes no body over another', async () => {
      const key = await store(bodies, id, pattern(3))
      await expect(bodies.create(id)).rejects.toEqual(failure('exists'))
      expect(await bodies.read(id, key, 0, 9)).toEqual(pattern(3))
    })

    it('keeps two bodies apart that are written side by side', async () => {
      const [first, second] = [await bodies.create(id), await bodies.create(otherId)]
      for (let turn = 0; turn < 20; turn++) {
        await first.write(new Uint8Array(9000).fill(1))
        await second.write(new Uint8Array(9000).fill(2))
      }
      const [key, otherKey] = [await first.finish(), await second.finish()]
      expect((await collect(bodies.stream(id, key))).every(byte => byte === 1)).toBe(true)
      expect((await collect(bodies.stream(otherId, otherKey))).every(byte => byte === 2)).toBe(true)
    })

    it('deletes some, and all', async () => {
      const key = await store(bodies, id, pattern(3))
      const otherKey = await store(bodies, otherId, pattern(3))
      await bodies.delete([id, '11111111-1111-4111-8111-111111111111'])
      await expect(bodies.read(id, key, 0, 1)).rejects.toEqual(failure('missing'))
      expect(await bodies.size(otherId, otherKey)).toBe(3)
      const unfinished = await bodies.create(id)
      await bodies.deleteAll()
      await expect(bodies.size(otherId, otherKey)).rejects.toEqual(failure('missing'))
      expect(await bodies.size(id, await unfinished.finish())).toBe(0)
    })

    it('takes nothing but an id for a name', async () => {
      for (const name of ['', '../escape', `${id}/../x`, `${id}\0`, `${id} `]) {
        await expect(bodies.create(name)).rejects.toEqual(failure('missing'))
        await expect(bodies.size(name, new Uint8Array(32))).rejects.toEqual(failure('missing'))
      }
    })

    it('lets go of a stream that is not read to its end', async () => {
      const key = await store(bodies, id, pattern(3 * chunk))
      for await (const part of bodies.stream(id, key)) {
        expect(part.length).toBeGreaterThan(0)
        break
      }
      await bodies.delete([id])
      await expect(bodies.size(id, key)).rejects.toEqual(failure('missing'))
    })
  })
}
