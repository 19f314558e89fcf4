import type { IncomingMessage } from 'node:http'
import { Axios, type AxiosRequestConfig } from 'axios'
import type { HttpTransport, WireResponse } from '../../ports'
import { type CheckedRequest, checkRequest } from './checked-request'
import { failureOf, failureOfAbort } from './failure'
import { createRecorder, type Limits, type Recorder } from './recorder'

/** Chromium stops at the same size. */
const defaultMaxHeaderBytes = 256 * 1024

/**
 * Everything that axios would add, change, follow or decode is off, and each setting is an own property of an object
 * without a prototype, so that nothing is inherited. The headers are not given to axios at all: it would merge
 * duplicates and strip characters. The recorder sends them.
 */
const configOf = (request: CheckedRequest, recorder: Recorder): AxiosRequestConfig => {
  const config: AxiosRequestConfig = {
    adapter: 'http',
    method: request.method,
    url: request.url.href,
    headers: { Accept: false, 'Accept-Encoding': false, 'Content-Type': false, 'User-Agent': false },
    data: request.body ?? undefined,
    transport: recorder.transport,
    maxRedirects: 0,
    decompress: false,
    responseType: 'stream',
    proxy: false,
    timeout: 0,
    maxBodyLength: Number.POSITIVE_INFINITY,
    maxContentLength: -1,
    validateStatus: () => true,
    transformRequest: [data => data],
    transformResponse: [data => data]
  }
  return Object.assign(Object.create(null), config)
}

const pairs = (rawHeaders: readonly string[]): WireResponse['headers'] =>
  Array.from({ length: rawHeaders.length / 2 }, (_, index) => [
    rawHeaders[2 * index] ?? '',
    rawHeaders[2 * index + 1] ?? ''
  ])

/** Hands on what comes, no faster than it is read. */
const readBody = async function* (
  response: IncomingMessage,
  recorder: Recorder,
  signal: AbortSignal
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of response) yield chunk
    if (signal.aborted) throw failureOfAbort(signal, null)
  } catch (error) {
    throw signal.aborted
      ? failureOfAbort(signal, null)
      : failureOf(recorder.error() ?? error, false, recorder.attempt())
  }
}

/** Lets go of the connection at the end, and also when the reader stops before it has begun, as no generator would. */
const closingAfter = (pieces: AsyncGenerator<Uint8Array>, close: () => void): AsyncIterable<Uint8Array> => {
  const iterator: AsyncIterator<Uint8Array> = {
    async next() {
      try {
        const step = await pieces.next()
        if (step.done) close()
        return step
      } catch (error) {
        close()
        throw error
      }
    },
    async return() {
      close()
      return pieces.return(undefined)
    }
  }
  return { [Symbol.asyncIterator]: () => iterator }
}

/**
 * The one way out: axios over a fresh connection. The request leaves exactly as given, with `Host`, `Content-Length` and
 * `Connection: close` where they are missing. Certificates are always verified, and the environment (proxies, TLS
 * switches) has no say. The connection is let go when the body was read to its end, when its reader stopped, and when the
 * signal is aborted. An abort throws the signal's reason; where the request had left already and no response had come, a
 * failure of the same code and message that holds the attempt.
 */
export const createAxiosTransport = (limits: Partial<Limits> = {}): HttpTransport => {
  const client = new Axios(Object.create(null))
  const allLimits: Limits = { maxHeaderBytes: defaultMaxHeaderBytes, extraAuthorities: [], ...limits }

  return {
    async exchange(request, signal) {
      if (signal.aborted) throw failureOfAbort(signal, null)
      const checked = checkRequest(request)
      const recorder = createRecorder(checked, allLimits)
      signal.addEventListener('abort', recorder.destroy, { once: true })
      const release = (): void => signal.removeEventListener('abort', recorder.destroy)
      try {
        const answer = client.request<IncomingMessage>(configOf(checked, recorder))
        const { data } = await Promise.race([answer, recorder.unanswered])
        if (signal.aborted) throw signal.reason
        return {
          status: data.statusCode ?? 0,
          statusText: data.statusMessage ?? '',
          httpVersion: data.httpVersion,
          headers: pairs(data.rawHeaders),
          ...recorder.facts(),
          timings: recorder.timings,
          body: closingAfter(readBody(data, recorder, signal), () => {
            release()
            recorder.destroy()
          })
        }
      } catch (error) {
        release()
        const attempt = recorder.attempt()
        const failure = signal.aborted
          ? failureOfAbort(signal, attempt)
          : failureOf(recorder.error() ?? error, recorder.handshaking(), attempt)
        recorder.destroy()
        throw failure
      }
    }
  }
}
