/**
 * Takes a body from the wire to the store: decoded, masked, sealed, piece by piece. What must not happen here: holding
 * a whole body in memory, or storing a byte that the redactor has not seen.
 */
import { AppFailure } from '@shared/errors'
import type { BodyInfo } from '@shared/schemas/exchange'
import { classifyBody } from '../../domain/body-kind'
import { type BodyStore, type ContentDecoder, TransportFailure, type WireResponse } from '../../ports'
import type { BodyMask } from './mask-body'

export interface ReceivedBody {
  info: BodyInfo
  /** Null where nothing was kept. */
  key: Uint8Array | null
  failure: TransportFailure | null
  /** Its beginning before masking, for the app's own eyes: never stored, shown or logged. */
  beginning: Uint8Array
}

interface Receive {
  id: string
  response: WireResponse
  bodies: BodyStore
  decoder: ContentDecoder
  mask: BodyMask
  maxBytes: number
  /** Bytes of `beginning`. */
  beginningBytes: number
  onBytes(received: number): void
}

/** Bytes that the kind of a body is judged by. */
const sampleBytes = 1024

const headerOf = (response: WireResponse, wanted: string): string =>
  response.headers
    .filter(([name]) => name.toLowerCase() === wanted)
    .map(([, value]) => value)
    .join(', ')

const failureFrom = (error: unknown): TransportFailure => {
  if (error instanceof TransportFailure) return error
  if (error instanceof AppFailure && error.fields['reason'] === 'disk_full') {
    return new TransportFailure('disk_full', 'There is no room left to keep the body.')
  }
  throw error
}

/** `bytes` with as much of `chunk` behind it as the limit leaves room for. */
const extended = (bytes: Uint8Array<ArrayBuffer>, chunk: Uint8Array, limit: number): Uint8Array<ArrayBuffer> =>
  bytes.byteLength >= limit
    ? bytes
    : new Uint8Array(Buffer.concat([bytes, chunk.subarray(0, limit - bytes.byteLength)]))

/** What arrived before a failure is kept and marked as incomplete. */
export const receiveBody = async (receive: Receive): Promise<ReceivedBody> => {
  const { id, response, bodies, decoder, mask, maxBytes, beginningBytes, onBytes } = receive
  let wireBytes = 0
  let bytes = 0
  let failure: TransportFailure | null = null
  let sample = new Uint8Array()
  let beginning = new Uint8Array()

  const counted = async function* (): AsyncIterable<Uint8Array> {
    for await (const chunk of response.body) {
      wireBytes += chunk.byteLength
      onBytes(wireBytes)
      yield chunk
    }
  }

  const writer = await bodies.create(id)
  const keep = async (chunks: readonly Uint8Array[]): Promise<void> => {
    for (const chunk of chunks) {
      if (chunk.byteLength === 0) continue
      sample = extended(sample, chunk, sampleBytes)
      bytes += chunk.byteLength
      await writer.write(chunk)
    }
  }

  let key: Uint8Array | null = null
  try {
    try {
      for await (const chunk of decoder.decode(counted(), headerOf(response, 'content-encoding'), maxBytes)) {
        beginning = extended(beginning, chunk, beginningBytes)
        await keep(mask.push(chunk))
      }
    } catch (error) {
      failure = failureFrom(error)
    }
    if (failure?.code !== 'disk_full') {
      await keep(mask.flush())
      if (bytes > 0) key = await writer.finish()
    }
  } catch (error) {
    await writer.discard()
    failure = failureFrom(error)
  }
  if (key === null) await writer.discard()
  const contentType = headerOf(response, 'content-type')
  const info: BodyInfo = {
    ...classifyBody(contentType, sample),
    contentType,
    wireBytes,
    bytes: key ? bytes : 0,
    redactions: mask.count,
    complete: failure === null
  }
  return { info, key, failure, beginning }
}
