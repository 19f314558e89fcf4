import type { FailureCode, Timings } from '@shared/schemas/exchange'

/** Exactly what is to be sent: nothing is added but what HTTP/1.1 demands. */
export interface WireRequest {
  method: string
  url: string
  headers: [name: string, value: string][]
  body: Uint8Array | null
}

export interface WireResponse {
  status: number
  statusText: string
  httpVersion: string
  headers: [name: string, value: string][]
  /** The request line and headers as they left. */
  requestHead: string
  requestBytes: number
  remoteAddress: string | null
  tls: { protocol: string; cipher: string; fingerprint: string } | null
  /** Filled while the exchange goes on; `end` comes with the last byte. */
  timings: Timings
  /**
   * Bytes as they came, not decoded. Reading fails with a `TransportFailure`. `return()` of its iterator closes the
   * connection, even before the first `next()`.
   */
  body: AsyncIterable<Uint8Array>
}

export class TransportFailure extends Error {
  readonly code: FailureCode
  /** What is known of the request that failed; null where it never left. */
  readonly attempt: Pick<WireResponse, 'requestHead' | 'requestBytes' | 'remoteAddress' | 'timings'> | null

  constructor(code: FailureCode, message: string, attempt: TransportFailure['attempt'] = null) {
    super(message)
    this.name = 'TransportFailure'
    this.code = code
    this.attempt = attempt
  }
}

/** One request, one response. No redirects, no retries, no decoding, no cookies, no proxy. */
export interface HttpTransport {
  /**
   * `signal` ends it at any time; its reason (a `TransportFailure`) is thrown. Once the request has left, a failure of
   * the same code that also tells of the `attempt`.
   */
  exchange(request: WireRequest, signal: AbortSignal): Promise<WireResponse>
}

/** Undoes content encodings (RFC 9110, section 8.4) while the bytes pass. */
export interface ContentDecoder {
  /**
   * `contentEncoding` is the header's value, empty for none. Fails with a `TransportFailure`: `undecodable`, or
   * `body_too_large` beyond `maxBytes` of decoded bytes.
   */
  decode(body: AsyncIterable<Uint8Array>, contentEncoding: string, maxBytes: number): AsyncIterable<Uint8Array>
}
