import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip, gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import type { SandboxEnv } from '../api'
import { sandboxPath } from '../paths'
import { bytes, direct, wholeFromQuery } from './reply'

const gibibyte = 1024 ** 3
const standardBytes = 10 * 1024 * 1024
const chunkBytes = 64 * 1024

/** Large and compressed answers, made while they are sent so that the sandbox itself stays small. */
export function mountSizes(app: Hono<SandboxEnv>): void {
  app.all(`${sandboxPath}/large`, c => {
    const size = Math.max(2, wholeFromQuery(c, 'bytes', standardBytes, 4 * gibibyte))
    const known: Record<string, string> = c.req.query('length') === 'known' ? { 'content-length': String(size) } : {}
    return direct(c, async outgoing => {
      outgoing.writeHead(200, { 'content-type': 'application/json', ...known })
      await pipeline(Readable.from(rowsOf(size)), outgoing).catch(whenClientLeft)
    })
  })
  app.all(`${sandboxPath}/gzip`, () => {
    const text = JSON.stringify({ compressed: true, text: 'á'.repeat(1000) })
    return bytes(gzipSync(text), 'application/json', 200, { 'content-encoding': 'gzip' })
  })
  app.all(`${sandboxPath}/gzip-bomb`, c => {
    const size = Math.max(2, wholeFromQuery(c, 'bytes', 100 * standardBytes, 16 * gibibyte))
    return direct(c, async outgoing => {
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      await pipeline(Readable.from(stringOf(size)), createGzip(), outgoing).catch(whenClientLeft)
    })
  })
}

/** A client that stops reading is no fault of the sandbox. */
function whenClientLeft(): void {}

/** A JSON array of exactly so many bytes: numbered rows, then blanks before the closing bracket. */
function* rowsOf(size: number): Generator<Buffer> {
  let left = size - 2
  let chunk = '['
  for (let row = 0; ; row++) {
    const text = `${row === 0 ? '' : ','}{"row":${row},"name":"Row ${row}","active":${row % 2 === 0}}`
    if (text.length > left) break
    chunk += text
    left -= text.length
    if (chunk.length >= chunkBytes) {
      yield Buffer.from(chunk)
      chunk = ''
    }
  }
  yield Buffer.from(`${chunk}${' '.repeat(left)}]`)
}

/** A JSON string of exactly so many bytes, all the same letter: a thousandth of it travels. */
function* stringOf(size: number): Generator<Buffer> {
  const filling = Buffer.alloc(chunkBytes, 'a')
  yield Buffer.from('"')
  for (let left = size - 2; left > 0; left -= chunkBytes) yield filling.subarray(0, Math.min(left, chunkBytes))
  yield Buffer.from('"')
}
