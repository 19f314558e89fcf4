import { TransportFailure, type WireRequest } from '../../ports'

export interface CheckedRequest {
  method: string
  url: URL
  /** Names and values in turn, in the order of the wire. */
  rawHeaders: string[]
  body: Buffer | null
}

const refuse = (what: string): never => {
  throw new TransportFailure('other', `The request was not sent: ${what}.`)
}

const valuesOf = ({ headers }: WireRequest, name: string): string[] =>
  headers.filter(([own]) => own.toLowerCase() === name).map(([, value]) => value)

const checkUrl = (text: string): URL => {
  // Visible ASCII only: anything else the URL parser would change without a word.
  if (!/^https?:\/\/[\x21-\x7e]+$/i.test(text) || !URL.canParse(text)) return refuse('its URL is not an http(s) URL')
  const url = new URL(text)
  return url.username !== '' || url.password !== '' ? refuse('its URL holds a user name') : url
}

/** What HTTP/1.1 demands and the request does not have yet (RFC 9112 sections 3.2, 6.2 and 9.6). */
const framing = (request: WireRequest, url: URL): { before: string[]; after: string[] } => {
  const length = request.body?.byteLength ?? (['POST', 'PUT', 'PATCH'].includes(request.method) ? 0 : null)
  const needsLength = length !== null && valuesOf(request, 'content-length').length === 0
  return {
    before: valuesOf(request, 'host').length > 0 ? [] : ['Host', url.host],
    after: [
      ...(needsLength ? ['Content-Length', String(length)] : []),
      // One request a connection, so the server is told not to wait for another.
      ...(valuesOf(request, 'connection').length > 0 ? [] : ['Connection', 'close'])
    ]
  }
}

/**
 * The last look at a request before it meets a library that would repair it quietly. What is refused here was a mistake
 * of ours: people were told before. Throws a `TransportFailure` (`other`) that holds no value of the request.
 */
export const checkRequest = (request: WireRequest): CheckedRequest => {
  const url = checkUrl(request.url)
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Z]+$/.test(request.method)) refuse('its method is not a token in capitals')
  for (const [name, value] of request.headers) {
    if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) refuse('the name of a header is not a token')
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) refuse('the value of a header has a character that cannot be sent')
  }
  if (valuesOf(request, 'transfer-encoding').length > 0) refuse('its Transfer-Encoding is for the transport to choose')
  const length = String(request.body?.byteLength ?? 0)
  if (valuesOf(request, 'content-length').some(own => own !== length))
    refuse('its Content-Length is not that of its body')

  const { before, after } = framing(request, url)
  const { body } = request
  return {
    method: request.method,
    url,
    rawHeaders: [...before, ...request.headers.flat(), ...after],
    body: body && Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  }
}
