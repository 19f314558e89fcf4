import zlib from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createContentDecoder } from '../../../../../electron/adapters/axios-transport'
import { TransportFailure } from '../../../../../electron/ports'

const { decode } = createContentDecoder()
const unlimited = Number.POSITIVE_INFINITY

const encoders: Record<string, (body: Uint8Array) => Buffer> = {
  gzip: zlib.gzipSync,
  'x-gzip': zlib.gzipSync,
  deflate: zlib.deflateSync,
  br: zlib.brotliCompressSync
}

/** A body in chunks of `size` bytes; notes whether it was closed. */
const bodyOf = (bytes: Uint8Array, size = 1_000) => {
  const state = { closed: false }
  const body = (async function* () {
    try {
      for (let offset = 0; offset < bytes.byteLength; offset += size) yield bytes.subarray(offset, offset + size)
    } finally {
      state.closed = true
    }
  })()
  return { body, state }
}

const collect = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

/** What came before the failure, and the failure. */
const collectUntilFailure = async (pieces: AsyncIterable<Uint8Array>): Promise<{ seen: Buffer; failure: unknown }> => {
  const all: Uint8Array[] = []
  try {
    for await (const piece of pieces) all.push(piece)
  } catch (failure) {
    return { seen: Buffer.concat(all), failure }
  }
  throw new Error('This was to fail and did not.')
}

it.each(Object.keys(encoders))('decodes %s, however it is cut into chunks', async coding => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 2_000 }),
      fc.integer({ min: 1, max: 50 }),
      async (body, size) => {
        const encoded = encoders[coding]?.(body) ?? body
        const decoded = await collect(decode(bodyOf(encoded, size).body, coding, unlimited))
        expect(decoded.equals(body)).toBe(true)
      }
    ),
    { numRuns: 50 }
  )
})

it('decodes deflate without the zlib header, as some servers send it', async () => {
  const body = Buffer.from('raw deflate '.repeat(100))
  expect((await collect(decode(bodyOf(zlib.deflateRawSync(body), 1).body, 'deflate', unlimited))).equals(body)).toBe(
    true
  )
})

it.each(['', 'identity', ' , identity'])('leaves a body alone that is encoded with "%s"', async coding => {
  const body = Buffer.from('as it is')
  expect((await collect(decode(bodyOf(body).body, coding, unlimited))).equals(body)).toBe(true)
})

it('reads the name of a coding without regard to case', async () => {
  const encoded = zlib.gzipSync('x')
  expect((await collect(decode(bodyOf(encoded).body, 'GZip', unlimited))).toString()).toBe('x')
})

it('undoes two layers, the last applied first', async () => {
  const encoded = zlib.brotliCompressSync(zlib.gzipSync('twice'))
  expect((await collect(decode(bodyOf(encoded, 3).body, 'gzip, br', unlimited))).toString()).toBe('twice')
})

it.each(['gzip', 'br', 'deflate', 'unknown', 'gzip, gzip, gzip'])('takes no body for none, with %s', async coding => {
  expect(await collect(decode(bodyOf(new Uint8Array()).body, coding, unlimited))).toHaveLength(0)
})

describe('what cannot be decoded', () => {
  it.each([
    ['three layers', 'gzip, gzip, gzip', zlib.gzipSync(zlib.gzipSync(zlib.gzipSync('x')))],
    ['an unknown coding', 'compress', Buffer.from('x')],
    ['a name that every object has', 'constructor', Buffer.from('x')],
    ['plain text called gzip', 'gzip', Buffer.from('plain text')],
    ['plain text called br', 'br', Buffer.from('plain text, and more of it')],
    [
      'gzip with a wrong checksum',
      'gzip',
      Buffer.concat([zlib.gzipSync('x'.repeat(100)).subarray(0, -8), Buffer.alloc(8)])
    ]
  ])('%s', async (_what, coding, bytes) => {
    const { body, state } = bodyOf(bytes)
    const { failure } = await collectUntilFailure(decode(body, coding, unlimited))
    expect(failure).toBeInstanceOf(TransportFailure)
    expect(failure).toMatchObject({ code: 'undecodable' })
    expect(state.closed).toBe(true)
  })

  it.each(Object.keys(encoders))('%s that ends too early, after what could be read', async coding => {
    const whole = Buffer.from(Array.from({ length: 40_000 }, (_, index) => (index * 7_919) % 251))
    const encoded = encoders[coding]?.(whole) ?? whole
    const { seen, failure } = await collectUntilFailure(
      decode(bodyOf(encoded.subarray(0, -5), 200).body, coding, unlimited)
    )
    expect(failure).toMatchObject({ code: 'undecodable' })
    expect(whole.subarray(0, seen.byteLength).equals(seen)).toBe(true)
  })
})

it('hands on the failure of the connection as it is', async () => {
  const broken = new TransportFailure('connection_reset', 'Broken off.')
  const body = (async function* () {
    yield zlib.gzipSync('x'.repeat(10_000)).subarray(0, 20)
    throw broken
  })()
  expect((await collectUntilFailure(decode(body, 'gzip', unlimited))).failure).toBe(broken)
})

describe('the limit', () => {
  it.each(['', 'gzip', 'br'])('lets a body of just that size pass, and none of one byte more: "%s"', async coding => {
    const bytes = Buffer.alloc(200_000, 'a')
    const encoded = encoders[coding]?.(bytes) ?? bytes
    expect(await collect(decode(bodyOf(encoded).body, coding, 200_000))).toHaveLength(200_000)
    const { body, state } = bodyOf(encoded)
    const { seen, failure } = await collectUntilFailure(decode(body, coding, 199_999))
    expect(failure).toMatchObject({ code: 'body_too_large' })
    expect(seen.byteLength).toBeLessThan(200_000)
    expect(state.closed).toBe(true)
  })
})

it('hands on pieces of at most 64 KiB', async () => {
  for (const [coding, bytes] of [
    ['', Buffer.alloc(300_000)],
    ['gzip', zlib.gzipSync(Buffer.alloc(3_000_000))]
  ] as const) {
    for await (const piece of decode(bodyOf(bytes, 300_000).body, coding, unlimited)) {
      expect(piece.byteLength).toBeLessThanOrEqual(64 * 1024)
    }
  }
})

it('closes the body when the reader has had enough', async () => {
  const { body, state } = bodyOf(zlib.gzipSync(Buffer.alloc(10_000_000)), 100)
  for await (const _piece of decode(body, 'gzip', unlimited)) break
  await new Promise(resolve => setImmediate(resolve))
  expect(state.closed).toBe(true)
})

it('lets other work go on while a bomb swells', async () => {
  const bomb = zlib.gzipSync(Buffer.alloc(64 * 1024 * 1024))
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 1)
  await collectUntilFailure(decode(bodyOf(bomb, 64 * 1024).body, 'gzip', 60 * 1024 * 1024))
  clearInterval(timer)
  expect(turns).toBeGreaterThan(10)
})
