import http from 'node:http'
import type net from 'node:net'
import tls from 'node:tls'
import type { Timings } from '@shared/schemas/exchange'
import type { TransportFailure, WireResponse } from '../../ports'
import type { CheckedRequest } from './checked-request'
import { openConnection, type Trust } from './connection'
import { ownOptions } from './own-options'

export interface Limits extends Trust {
  /** Of the response: status line and all headers. */
  maxHeaderBytes: number
}

/** Sends one request over one connection and writes down what happens on it. */
export interface Recorder {
  /** What axios takes in place of `node:http`: it brings the body and takes the response. */
  transport: { request(options: unknown, onResponse: (response: http.IncomingMessage) => void): http.ClientRequest }
  readonly timings: Timings
  facts(): Pick<WireResponse, 'requestHead' | 'requestBytes' | 'remoteAddress' | 'tls'>
  /** Null where not a byte has left. */
  attempt(): TransportFailure['attempt']
  /** Between the TCP connection and the end of the TLS handshake. */
  handshaking(): boolean
  /** Never fulfilled; rejected when the request is over and there was no response, which axios does not always hear of. */
  readonly unanswered: Promise<never>
  /** The error as Node raised it, before axios wraps it. */
  error(): unknown
  /** Ends the connection at once, whatever state it is in. */
  destroy(): void
}

/** The head as Node composed it; it is sent in these bytes, one a character. */
const headOf = (request: http.ClientRequest): string => {
  const head: unknown = Reflect.get(request, '_header')
  return typeof head === 'string' ? head : ''
}

const tlsFacts = (socket: tls.TLSSocket): WireResponse['tls'] => ({
  protocol: socket.getProtocol() ?? '',
  cipher: socket.getCipher().name,
  fingerprint: socket.getPeerCertificate().fingerprint256
})

export const createRecorder = (request: CheckedRequest, limits: Limits): Recorder => {
  const timings: Timings = {
    lookup: null,
    connect: null,
    secureConnect: null,
    requestSent: null,
    firstByte: null,
    end: null
  }
  const secure = request.url.protocol === 'https:'
  let started = performance.now()
  let socket: net.Socket | null = null
  let outgoing: http.ClientRequest | null = null
  let incoming: http.IncomingMessage | null = null
  let remoteAddress: string | null = null
  let tlsOfPeer: WireResponse['tls'] = null
  let failure: unknown = null

  let giveUp: (reason: unknown) => void = () => {}
  const unanswered = new Promise<never>((_, reject) => {
    giveUp = reject
  })

  const mark = (step: keyof Timings): void => {
    timings[step] ??= Math.round(100 * (performance.now() - started)) / 100
  }

  const connect = (): net.Socket => {
    started = performance.now()
    const opened = openConnection(request.url, limits)
    socket = opened
    opened.once('lookup', () => mark('lookup'))
    opened.once('connect', () => {
      mark('connect')
      remoteAddress = opened.remoteAddress ?? null
    })
    opened.once('secureConnect', () => {
      mark('secureConnect')
      if (opened instanceof tls.TLSSocket) tlsOfPeer = tlsFacts(opened)
    })
    return opened
  }

  const reached = (): boolean => (secure ? timings.secureConnect : timings.connect) !== null

  const facts: Recorder['facts'] = () => ({
    requestHead: outgoing ? headOf(outgoing) : '',
    // What waits for a connection counts as written too.
    requestBytes: reached() ? (socket?.bytesWritten ?? 0) : 0,
    remoteAddress,
    tls: tlsOfPeer
  })

  const send = (onResponse: (response: http.IncomingMessage) => void): http.ClientRequest => {
    const sent = http.request(
      ownOptions({
        method: request.method,
        path: request.url.pathname + request.url.search,
        // A flat list keeps order, case and duplicates, and keeps Node from reading a person's Host as the server's name.
        headers: request.rawHeaders,
        createConnection: connect,
        maxHeaderSize: limits.maxHeaderBytes,
        insecureHTTPParser: false
      })
    )
    // Bounded by bytes, not by number: the default drops headers beyond the first thousand without a word.
    sent.maxHeadersCount = 0
    sent.once('finish', () => mark('requestSent'))
    const receive = (response: http.IncomingMessage): void => {
      mark('firstByte')
      incoming = response
      response.once('end', () => mark('end'))
      // Told to whoever reads the body; without a listener it would end the process.
      response.on('error', error => {
        failure ??= error
      })
      // axios would copy them in quadratic time: a hostile server could stop the process for minutes. We read the raw ones.
      Object.defineProperty(response, 'headers', { value: {} })
      onResponse(response)
    }
    sent.once('response', receive)
    // A server may change the protocol unasked. That is an answer too; what would follow it is not for us.
    sent.once('upgrade', receive)
    sent.once('close', () => {
      if (!incoming) giveUp(failure ?? Object.assign(new Error('closed without a word'), { code: 'ECONNRESET' }))
    })
    sent.on('error', error => {
      failure ??= error
    })
    return sent
  }

  return {
    transport: {
      request(_options, onResponse) {
        outgoing = send(onResponse)
        return outgoing
      }
    },
    timings,
    facts,
    attempt: () => (reached() ? { ...facts(), timings } : null),
    handshaking: () => secure && timings.connect !== null && timings.secureConnect === null,
    error: () => failure,
    unanswered,
    destroy() {
      giveUp(failure ?? new Error('destroyed'))
      incoming?.destroy()
      outgoing?.destroy()
      socket?.destroy()
    }
  }
}
