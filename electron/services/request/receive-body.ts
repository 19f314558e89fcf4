/**
 * Takes a body from the wire to the store: decoded, masked, sealed, piece by piece. What must not happen here: holding
 * a whole body in memory, or storing a byte that the redactor has not seen.
 */
import { AppFailure } from '@shared/errors'
import type { BodyInfo } from '@shared/schemas/exchange'
import { classifyBody } from '../../domain/body-kind'
import type { Redactor } from '../../domain/redaction'
import { type BodyStore, type ContentDecoder, TransportFailure, type WireResponse } from '../../ports'

export interface ReceivedBody {
  info: BodyInfo
  /** Null where nothing was kept. */
  key: Uint8Array | null
  failure: TransportFailure | null
}

interface Receive {
  id: string
  response: WireResponse
  bodies: BodyStore
  decoder: ContentDecoder
  redactor: Redactor
  maxBytes: number
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

/** What arrived before a failure is kept and marked as incomplete. */
export const receiveBody = async (receive: Receive): Promise<ReceivedBody> => {
  const { id, response, bodies, decoder, redactor, maxBytes, onBytes } = receive
  let wireBytes = 0
  let bytes = 0
  let failure: TransportFailure | null = null
  let sample = new Uint8Array()

  const counted = async function* (): AsyncIterable<Uint8Array> {
    for await (const chunk of response.body) {
      wireBytes += chunk.byteLength
      onBytes(wireBytes)
      yield chunk
    }
  }

  const writer = await bodies.create(id)
  const masking = redactor.stream()
  const keep = async (chunk: Uint8Array): Promise<void> => {
    if (chunk.byteLength === 0) return
    if (sample.byteLength < sampleBytes) {
      sample = new Uint8Array(Buffer.concat([sample, chunk.subarray(0, sampleBytes - sample.byteLength)]))
    }
    bytes += chunk.byteLength
    await writer.write(chunk)
  }

  let key: Uint8Array | null = null
  try {
    try {
      for await (const chunk of decoder.decode(counted(), headerOf(response, 'content-encoding'), maxBytes)) {
        await keep(masking.push(chunk))
      }
    } catch (error) {
      failure = failureFrom(error)
    }
    if (failure?.code !== 'disk_full') {
      await keep(masking.flush())
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
    redactions: masking.count,
    complete: failure === null
  }
  return { info, key, failure }
}
