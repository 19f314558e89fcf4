import zlib from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createAxiosTransport, createContentDecoder } from '../../../electron/adapters/axios-transport'
import { failureOf, requestTo, until } from './support/exchange'
import { answer, listenPlain, type OnConnection, type RawServer } from './support/raw-server'

const mebibyte = 1024 * 1024
const transport = createAxiosTransport()
const decoder = createContentDecoder()
let server: RawServer | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})

const respond = async (onConnection: OnConnection, signal: AbortSignal = new AbortController().signal) => {
  server = await listenPlain(onConnection)
  return transport.exchange(requestTo(`http://127.0.0.1:${server.port}/`), signal)
}

/** Reads and forgets; gives what came and by how much the memory of the process grew at most. */
const drain = async (pieces: AsyncIterable<Uint8Array>) => {
  const before = process.memoryUsage.rss()
  let bytes = 0
  let growth = 0
  let failure: unknown = null
  try {
    for await (const piece of pieces) {
      bytes += piece.byteLength
      growth = Math.max(growth, process.memoryUsage.rss() - before)
    }
  } catch (error) {
    failure = error
  }
  return { bytes, growth: growth / mebibyte, failure }
}

/** 256 MB of zeros in about 260 KB: sixteen members in a row, which is one gzip file. */
const bomb = Buffer.concat(Array.from({ length: 16 }, () => zlib.gzipSync(Buffer.alloc(16 * mebibyte))))

describe('a gzip bomb', () => {
  it('of 256 MB passes through in little memory', async () => {
    expect(bomb.byteLength).toBeLessThan(mebibyte)
    const { body } = await respond(answer('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n', bomb))
    const { bytes, growth, failure } = await drain(decoder.decode(body, 'gzip', 500 * mebibyte))
    expect(failure).toBeNull()
    expect(bytes).toBe(256 * mebibyte)
    expect(growth).toBeLessThan(150)
  })

  it('stops at the limit', async () => {
    const { body } = await respond(answer('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n', bomb))
    const { bytes, growth, failure } = await drain(decoder.decode(body, 'gzip', 10 * mebibyte))
    expect(failure).toMatchObject({ code: 'body_too_large' })
    expect(bytes).toBeLessThanOrEqual(10 * mebibyte)
    expect(growth).toBeLessThan(150)
    await until(() => server?.open() === 0)
  })

  it('within another stops too', async () => {
    const nested = zlib.gzipSync(bomb)
    const { body } = await respond(answer('HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip\r\n\r\n', nested))
    const { failure, growth } = await drain(decoder.decode(body, 'gzip, gzip', 10 * mebibyte))
    expect(failure).toMatchObject({ code: 'body_too_large' })
    expect(growth).toBeLessThan(150)
  })
})

/** As fast as the socket takes it, without end. */
const flood: OnConnection = socket => {
  socket.write('HTTP/1.1 200 OK\r\n\r\n')
  const chunk = Buffer.alloc(64 * 1024, 'x')
  const pour = (): void => {
    while (!socket.destroyed && socket.write(chunk)) {}
  }
  socket.on('drain', pour)
  pour()
}

describe('a body without end', () => {
  it('stops at the limit, in little memory', async () => {
    const { body } = await respond(flood)
    const { bytes, growth, failure } = await drain(decoder.decode(body, '', 200 * mebibyte))
    expect(failure).toMatchObject({ code: 'body_too_large' })
    expect(bytes).toBeLessThanOrEqual(200 * mebibyte)
    expect(growth).toBeLessThan(150)
    await until(() => server?.open() === 0)
  })

  it('is not taken faster than it is read', async () => {
    let poured = 0
    const { body } = await respond(socket => {
      flood(socket)
      const timer = setInterval(() => {
        poured = socket.bytesWritten
      }, 10)
      socket.on('close', () => clearInterval(timer))
    })
    for await (const _piece of body) {
      await new Promise(resolve => setTimeout(resolve, 500))
      break
    }
    // What fits into the buffers of both ends of the connection.
    expect(poured).toBeLessThan(30 * mebibyte)
  })

  it('that drips, compressed, is cancelled within a second', async () => {
    const abort = new AbortController()
    const encoded = zlib.gzipSync(Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 251)))
    const { body } = await respond(socket => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n')
      let sent = 0
      const timer = setInterval(() => {
        socket.write(encoded.subarray(sent, sent + 1))
        sent += 1
      }, 5)
      socket.on('close', () => clearInterval(timer))
    }, abort.signal)
    const pending = failureOf(drainOrThrow(decoder.decode(body, 'gzip', mebibyte)))
    await new Promise(resolve => setTimeout(resolve, 200))
    const started = performance.now()
    abort.abort()
    expect(await pending).toMatchObject({ code: 'cancelled' })
    expect(performance.now() - started).toBeLessThan(1_000)
    await until(() => server?.open() === 0)
  })
})

const drainOrThrow = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
  for await (const _piece of pieces) {
    // Only the end matters.
  }
}
