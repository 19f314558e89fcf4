import type { FailureCode } from '@shared/schemas/exchange'
import { TransportFailure } from '../../ports'

const codes: Record<string, FailureCode> = {
  ENOTFOUND: 'unknown_host',
  EAI_AGAIN: 'unknown_host',
  EAI_NODATA: 'unknown_host',
  EAI_NONAME: 'unknown_host',
  ECONNREFUSED: 'connection_refused',
  ECONNRESET: 'connection_reset',
  ECONNABORTED: 'connection_reset',
  EPIPE: 'connection_reset',
  ERR_STREAM_PREMATURE_CLOSE: 'connection_reset',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'timeout',
  HPE_HEADER_OVERFLOW: 'headers_too_large'
}

const words: Partial<Record<FailureCode, string>> = {
  unknown_host: 'The name of the server is not known',
  connection_refused: 'The server does not take connections on this port',
  connection_reset: 'The connection was broken off',
  unreachable: 'There is no way to the server',
  timeout: 'The server did not answer in time',
  tls_failed: 'No secure connection could be made',
  not_http: 'What answered does not speak HTTP/1.1',
  headers_too_large: 'The headers of the response are too large'
}

/** Read with care: what is thrown may be anything, and its message may hold the request. */
const textOf = (error: unknown, property: 'code' | 'reason'): string => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, property) : undefined
  return typeof value === 'string' && /^[\w .:-]{1,80}$/.test(value) ? value : ''
}

const codeOf = (code: string, handshaking: boolean): FailureCode => {
  const known = codes[code]
  if (known) return known
  if (code.startsWith('HPE_')) return 'not_http'
  // Certificate errors have no common prefix: what goes wrong between connecting and being secure is one of them.
  return handshaking || /^(ERR_SSL_|ERR_TLS_|EPROTO$)/.test(code) ? 'tls_failed' : 'other'
}

/** OpenSSL's fixed words, or BoringSSL's. Where the handshake broke down as a write, they stand only within its message. */
const reasonOf = (error: unknown): string => {
  const message: unknown = error instanceof Error ? error.message : ''
  const words = /:SSL routines:\w*:([a-z][a-z0-9_ ]{1,79}):/i.exec(typeof message === 'string' ? message : '')
  return textOf(error, 'reason') || (words?.[1] ?? '')
}

/**
 * Names a low-level error. Its own message is left behind, and so is the error: axios hangs the whole request on it. What
 * stays is Node's or OpenSSL's code. `handshaking` is true between the TCP connection and the end of the TLS handshake.
 */
export const failureOf = (
  error: unknown,
  handshaking: boolean,
  attempt: TransportFailure['attempt']
): TransportFailure => {
  if (error instanceof TransportFailure) return error
  const detail = textOf(error, 'code')
  const code = codeOf(detail, handshaking)
  // OpenSSL's reason is a fixed text; that of a wrong name in a certificate is the server's.
  const reason = code === 'tls_failed' && detail !== 'ERR_TLS_CERT_ALTNAME_INVALID' ? reasonOf(error) : ''
  const details = [detail, reason].filter(text => text !== '').join(', ')
  const message = words[code] ?? 'The request failed'
  return new TransportFailure(code, details === '' ? `${message}.` : `${message} (${details}).`, attempt)
}

/**
 * What an aborted signal means: its reason, with what is known of the request where it had left. A reason that is none
 * of ours counts as cancelled.
 */
export const failureOfAbort = (signal: AbortSignal, attempt: TransportFailure['attempt']): TransportFailure => {
  const reason: unknown = signal.reason
  if (!(reason instanceof TransportFailure))
    return new TransportFailure('cancelled', 'The send was cancelled.', attempt)
  return attempt === null ? reason : new TransportFailure(reason.code, reason.message, attempt)
}
