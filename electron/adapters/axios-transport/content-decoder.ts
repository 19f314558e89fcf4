import { pipeline, Readable, type Transform } from 'node:stream'
import zlib from 'node:zlib'
import { type ContentDecoder, TransportFailure } from '../../ports'

/** More layers than any server has a reason for: each multiplies what a small body can swell to. */
const maxLayers = 2

/** Bytes a piece, so that no step in between holds up the event loop or the memory. */
const pieceBytes = 64 * 1024

const undecodable = (why: string): TransportFailure => new TransportFailure('undecodable', why)

/** RFC 1950 section 2.2: servers send `deflate` with this header, as the standard says, and without it. */
const hasZlibHeader = (first: number, second: number): boolean =>
  (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0

type MakeDecoder = (head: Uint8Array) => Transform

const options = { chunkSize: pieceBytes }

/** zstd came with Node 22.15. */
const createZstdDecompress: unknown = Reflect.get(zlib, 'createZstdDecompress')

const decoders: Record<string, MakeDecoder> = {
  gzip: () => zlib.createGunzip(options),
  'x-gzip': () => zlib.createGunzip(options),
  deflate: ([first = 0, second = 0]) =>
    hasZlibHeader(first, second) ? zlib.createInflate(options) : zlib.createInflateRaw(options),
  br: () => zlib.createBrotliDecompress(options),
  ...(typeof createZstdDecompress === 'function' ? { zstd: () => createZstdDecompress(options) } : {})
}

/** The first two bytes, which tell the kinds of `deflate` apart, and a body that has them still. */
const peek = async (
  body: AsyncIterator<Uint8Array>
): Promise<{ head: Uint8Array; whole: AsyncIterable<Uint8Array> }> => {
  const first: Uint8Array[] = []
  let length = 0
  while (length < 2) {
    const { done, value } = await body.next()
    if (done) break
    first.push(value)
    length += value.byteLength
  }
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield* first
    yield* { [Symbol.asyncIterator]: () => body }
  }
  return { head: Buffer.concat(first).subarray(0, 2), whole: whole() }
}

const decodeLayer = async function* (
  body: AsyncIterable<Uint8Array>,
  makeDecoder: MakeDecoder
): AsyncGenerator<Uint8Array> {
  const { head, whole } = await peek(body[Symbol.asyncIterator]())
  // A HEAD or 304 names the coding of a body that is not there.
  if (head.byteLength === 0) return
  const source = Readable.from(whole, { highWaterMark: 1 })
  try {
    for await (const piece of pipeline(source, makeDecoder(head), () => {})) yield piece
  } catch (error) {
    // The connection's own failure passes through the pipeline as it is.
    throw error instanceof TransportFailure ? error : undecodable('The body does not keep to its content encoding.')
  }
}

type Layer = (body: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>

/** Fails with the first byte, so that the body of a HEAD is no fault, and so that a body is closed that was opened. */
const refuse = (why: string): Layer =>
  async function* (body) {
    for await (const chunk of body) {
      if (chunk.byteLength > 0) throw undecodable(why)
      yield chunk
    }
  }

/** Outermost first: the header names the codings in the order in which they were applied. */
const layersOf = (contentEncoding: string): Layer[] => {
  const names = contentEncoding
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(name => name !== '' && name !== 'identity')
  if (names.length > maxLayers) return [refuse(`The body is encoded more than ${maxLayers} times.`)]
  return names.reverse().map(name => {
    const decoder = Object.hasOwn(decoders, name) ? decoders[name] : undefined
    return decoder ? body => decodeLayer(body, decoder) : refuse('The content encoding of the body is not known here.')
  })
}

const inPieces = async function* (body: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const chunk of body) {
    for (let offset = 0; offset < chunk.byteLength; offset += pieceBytes) {
      const piece = chunk.subarray(offset, offset + pieceBytes)
      total += piece.byteLength
      if (total > maxBytes) throw new TransportFailure('body_too_large', `The body is larger than ${maxBytes} bytes.`)
      yield piece
    }
  }
}

/**
 * Decodes gzip, deflate (with and without the zlib header), br, and zstd where Node has it, at most two of them in a row
 * (RFC 9110 section 8.4). Pieces have at most 64 KiB; no more than a few of them exist at a time, however far a body
 * swells. What was decoded before a fault has been handed on. Stopping early closes the body that is decoded.
 */
export const createContentDecoder = (): ContentDecoder => ({
  async *decode(body, contentEncoding, maxBytes) {
    const decoded = layersOf(contentEncoding).reduce((inner, layer) => layer(inner), body)
    yield* inPieces(decoded, maxBytes)
  }
})
