/** A call as HAR 1.2, each hop an entry. */
import type { Hop, Timings } from '@shared/schemas/exchange'
import { sentHeaders } from '../diagnosis/wire'
import { requestText, type SharedCall } from './call'

const unknown = -1

const between = (from: number | null, to: number | null): number =>
  from === null || to === null ? unknown : Math.max(0, to - from)

/** Milliseconds; the format wants numbers for the three that every call has. */
const timingsOf = ({ lookup, connect, secureConnect, requestSent, firstByte, end }: Timings) => ({
  dns: lookup ?? unknown,
  connect: between(lookup ?? 0, secureConnect ?? connect),
  ssl: between(connect, secureConnect),
  send: Math.max(0, between(secureConnect ?? connect ?? 0, requestSent)),
  wait: Math.max(0, between(requestSent, firstByte)),
  receive: Math.max(0, between(firstByte, end))
})

const queryOf = (url: string): { name: string; value: string }[] =>
  URL.canParse(url) ? [...new URL(url).searchParams].map(([name, value]) => ({ name, value })) : []

const version = (text: string): string => (text === '' ? 'HTTP/1.1' : `HTTP/${text.replace(/^HTTP\//i, '')}`)

const requestOf = (hop: Hop, { requestBody }: SharedCall, isFirst: boolean) => {
  const headers = sentHeaders(hop)
  const text = isFirst ? requestText(requestBody) : ''
  const mimeType = headers.find(({ name }) => /^content-type$/i.test(name))?.value ?? ''
  return {
    method: hop.method,
    url: hop.url,
    httpVersion: version(hop.httpVersion),
    cookies: [],
    headers,
    queryString: queryOf(hop.url),
    ...(text !== '' && { postData: { mimeType, text } }),
    headersSize: unknown,
    bodySize: hop.requestBytes
  }
}

const responseOf = (hop: Hop, { exchange, responseBody }: SharedCall, isLast: boolean) => {
  const location = hop.responseHeaders.find(({ name }) => /^location$/i.test(name))?.value ?? ''
  const content = isLast
    ? { size: exchange.bytes, mimeType: exchange.contentType, text: responseBody.text, comment: responseBody.state }
    : { size: 0, mimeType: '' }
  return {
    // Browsers write 0 where no answer came.
    status: hop.status ?? 0,
    statusText: hop.statusText,
    httpVersion: version(hop.httpVersion),
    cookies: [],
    headers: hop.responseHeaders,
    content,
    redirectURL: location,
    headersSize: unknown,
    bodySize: unknown,
    ...(isLast && exchange.failure && { _error: `${exchange.failure.code} ${exchange.failure.detail}`.trim() })
  }
}

export const toHar = (call: SharedCall, appVersion: string): string => {
  const { hops, sentAt } = call.exchange
  const entries = hops.map((hop, index) => {
    const timings = timingsOf(hop.timings)
    return {
      startedDateTime: sentAt,
      time: timings.send + timings.wait + timings.receive,
      request: requestOf(hop, call, index === 0),
      response: responseOf(hop, call, index === hops.length - 1),
      cache: {},
      timings
    }
  })
  const log = { version: '1.2', creator: { name: 'Latchkey', version: appVersion }, entries }
  return `${JSON.stringify({ log }, null, 2)}\n`
}
