import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import type { HttpTransport } from '../../../electron/ports'
import { type Certificates, makeCertificates } from './support/certificates'
import { exchangeWhole, requestTo } from './support/exchange'
import { answer, listenPlain, listenTls, type RawServer } from './support/raw-server'

const noContent = 'HTTP/1.1 204 No Content\r\n\r\n'
const text = (body: string): Uint8Array => new TextEncoder().encode(body)

let certificates: Certificates
let transport: HttpTransport
let server: RawServer | undefined

beforeAll(() => {
  certificates = makeCertificates()
  transport = createAxiosTransport({ extraAuthorities: [certificates.authority] })
})
afterEach(async () => {
  await server?.close()
  server = undefined
})

const listen = async (scheme: string, ...parts: (string | Uint8Array)[]): Promise<string> => {
  server = await (scheme === 'https' ? listenTls(certificates.good, answer(...parts)) : listenPlain(answer(...parts)))
  return `${scheme}://127.0.0.1:${server.port}`
}
const received = (): string => server?.received().toString('latin1') ?? ''

describe.each(['http', 'https'])('over %s', scheme => {
  it('sends nothing but what was given and what HTTP/1.1 demands', async () => {
    const base = await listen(scheme, noContent)
    await exchangeWhole(transport, requestTo(`${base}/a?b=c`))
    expect(received()).toBe(`GET /a?b=c HTTP/1.1\r\nHost: 127.0.0.1:${server?.port}\r\nConnection: close\r\n\r\n`)
  })

  it('shows the head, and counts the bytes, as they arrived', async () => {
    const base = await listen(scheme, noContent)
    const body = text('{bad json ñ')
    const { response } = await exchangeWhole(
      transport,
      requestTo(`${base}/x`, { method: 'POST', headers: [['Content-Type', 'application/json']], body })
    )
    expect(received()).toBe(response.requestHead + Buffer.from(body).toString('latin1'))
    expect(response.requestBytes).toBe(server?.received().byteLength)
    expect(response.requestHead).toContain(`Content-Length: ${body.byteLength}\r\n`)
  })

  it('keeps order, case, duplicates, blanks and 8-bit characters of headers', async () => {
    const base = await listen(scheme, noContent)
    const headers: [string, string][] = [
      ['x-B', '1'],
      ['ACCEPT', 'text/plain'],
      ['X-b', ' 2\t'],
      ['x-latin', 'ma\u00f1ana \u00ff'],
      ['x-B', '3'],
      ['User-Agent', 'one'],
      ['user-agent', 'two'],
      ['__proto__', 'kept'],
      ['x-empty', '']
    ]
    const { response } = await exchangeWhole(transport, requestTo(base, { headers }))
    const lines = received().split('\r\n').slice(2, -3)
    expect(lines).toEqual(headers.map(([name, value]) => `${name}: ${value}`))
    expect(response.requestHead).toBe(received())
  })

  it('gives the response as it came: headers with case and duplicates, status text, body', async () => {
    const base = await listen(
      scheme,
      'HTTP/1.1 299 Se\u00f1al propia\r\nX-One: 1\r\nSet-Cookie: a=1\r\nx-one: 2\r\nset-cookie: b=2\r\n\r\n',
      new Uint8Array([0, 255, 13, 10])
    )
    const { response, body } = await exchangeWhole(transport, requestTo(base))
    expect(response).toMatchObject({ status: 299, statusText: 'Se\u00f1al propia', httpVersion: '1.1' })
    expect(response.headers).toEqual([
      ['X-One', '1'],
      ['Set-Cookie', 'a=1'],
      ['x-one', '2'],
      ['set-cookie', 'b=2']
    ])
    expect([...body]).toEqual([0, 255, 13, 10])
    expect(response.remoteAddress).toBe('127.0.0.1')
  })
})

it('leaves compressed bodies as they are', async () => {
  const base = await listen('http', 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n', 'no gzip at all')
  expect((await exchangeWhole(transport, requestTo(base))).body.toString()).toBe('no gzip at all')
})

it('takes every status as an answer and follows no redirect', async () => {
  for (const status of [302, 404, 500]) {
    const base = await listen('http', `HTTP/1.1 ${status} X\r\nLocation: /elsewhere\r\n\r\n`)
    expect((await exchangeWhole(transport, requestTo(base))).response.status).toBe(status)
    expect(server?.connections()).toBe(1)
    await server?.close()
  }
})

it('keeps more headers than Node takes by default', async () => {
  const lines = Array.from({ length: 3_000 }, (_, index) => `x-${index}: ${index}\r\n`).join('')
  const base = await listen('http', `HTTP/1.1 200 OK\r\n${lines}\r\n`)
  expect((await exchangeWhole(transport, requestTo(base))).response.headers).toHaveLength(3_000)
})

it.each(['POST', 'PUT', 'PATCH'])('tells the server that a %s has no body', async method => {
  const base = await listen('http', noContent)
  await exchangeWhole(transport, requestTo(base, { method }))
  expect(received()).toMatch(/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n$/)
})

it.each(['GET', 'DELETE', 'OPTIONS'])('sends the body of a %s', async method => {
  const base = await listen('http', noContent)
  await exchangeWhole(transport, requestTo(base, { method, body: text('q') }))
  expect(received()).toMatch(/\r\nContent-Length: 1\r\nConnection: close\r\n\r\nq$/)
})

it("sends a person's own Host and Connection in place of ours", async () => {
  const base = await listen('http', noContent)
  const headers: [string, string][] = [
    ['host', 'other.example'],
    ['connection', 'keep-alive']
  ]
  await exchangeWhole(transport, requestTo(base, { headers }))
  expect(received()).toBe('GET / HTTP/1.1\r\nhost: other.example\r\nconnection: keep-alive\r\n\r\n')
})

it('passes over the interim answer of a server that was asked to expect', async () => {
  const base = await listen('http', 'HTTP/1.1 100 Continue\r\n\r\n', 'HTTP/1.1 200 OK\r\n\r\nyes')
  const { response, body } = await exchangeWhole(
    transport,
    requestTo(base, { method: 'POST', headers: [['Expect', '100-continue']], body: text('x') })
  )
  expect([response.status, body.toString()]).toEqual([200, 'yes'])
})

it.each<[string, [string, string][]]>([
  ['unasked', []],
  [
    'asked',
    [
      ['Connection', 'Upgrade'],
      ['Upgrade', 'x']
    ]
  ]
])('takes a change of protocol, %s, for an answer without a body', async (_how, headers) => {
  server = await listenPlain(socket =>
    socket.once('data', () => socket.write('HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\nraw'))
  )
  const { response, body } = await exchangeWhole(transport, requestTo(`http://127.0.0.1:${server.port}`, { headers }))
  expect([response.status, body.byteLength]).toEqual([101, 0])
  expect(response.headers).toContainEqual(['Upgrade', 'x'])
})

it.each([
  ['a HEAD', 'HEAD', 'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n', ''],
  ['a 304', 'GET', 'HTTP/1.1 304 Not Modified\r\nContent-Length: 50\r\n\r\n', ''],
  ['HTTP/1.0', 'GET', 'HTTP/1.0 200 OK\r\n\r\nold', 'old'],
  ['early hints', 'GET', 'HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\nbody', 'body'],
  ['what follows the body', 'GET', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\n\r\nmore', 'ok'],
  [
    'chunks',
    'GET',
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1;x=y\r\nc\r\n0\r\nT: 1\r\n\r\n',
    'abc'
  ]
])('reads %s to its proper end', async (_what, method, bytes, expected) => {
  const base = await listen('http', bytes)
  expect((await exchangeWhole(transport, requestTo(base, { method }))).body.toString()).toBe(expected)
})

it('takes an answer that comes before the request has gone out whole', async () => {
  server = await listenPlain(socket =>
    socket.once('data', () => {
      socket.end('HTTP/1.1 413 Content Too Large\r\nContent-Length: 2\r\n\r\nno')
      socket.resume()
    })
  )
  const request = requestTo(`http://127.0.0.1:${server.port}`, {
    method: 'POST',
    body: new Uint8Array(20 * 1024 * 1024)
  })
  const { response, body } = await exchangeWhole(transport, request)
  expect([response.status, body.toString()]).toEqual([413, 'no'])
})

it('fills the timings in their order, the end with the last byte', async () => {
  const base = await listen('https', 'HTTP/1.1 200 OK\r\n\r\nbody')
  const { response } = await exchangeWhole(transport, requestTo(base.replace('127.0.0.1', 'localhost')))
  const { lookup, connect, secureConnect, requestSent, firstByte, end } = response.timings
  const steps = [lookup, connect, secureConnect, requestSent, firstByte, end].map(step => step ?? Number.NaN)
  expect(steps.every(step => step >= 0)).toBe(true)
  expect(steps).toEqual(steps.toSorted((left, right) => left - right))
})
