import { afterEach, describe, expect, it } from 'vitest'
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import { TransportFailure } from '../../../electron/ports'
import { exchangeWhole, failureOf, never, readAll, requestTo, until } from './support/exchange'
import { answer, closedPort, listenPlain, type OnConnection, type RawServer } from './support/raw-server'

const transport = createAxiosTransport()
let server: RawServer | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})

const listen = async (onConnection: OnConnection): Promise<string> => {
  server = await listenPlain(onConnection)
  return `http://127.0.0.1:${server.port}/`
}
const failureAgainst = async (onConnection: OnConnection): Promise<TransportFailure> =>
  failureOf(exchangeWhole(transport, requestTo(await listen(onConnection))))

it('names a host that does not exist, and knows that nothing left', async () => {
  const failure = await failureOf(exchangeWhole(transport, requestTo('http://nobody.invalid/')))
  expect(failure).toBeInstanceOf(TransportFailure)
  expect(failure).toMatchObject({ code: 'unknown_host', attempt: null })
  expect(failure.message).toMatch(/ENOTFOUND|EAI_AGAIN/)
})

it('names a port on which nobody listens, on each address of the host', async () => {
  const port = await closedPort()
  for (const host of ['127.0.0.1', 'localhost']) {
    const failure = await failureOf(exchangeWhole(transport, requestTo(`http://${host}:${port}/`)))
    expect(failure).toMatchObject({ code: 'connection_refused', attempt: null })
  }
})

describe('a connection that is broken off', () => {
  it.each<[string, OnConnection]>([
    ['at once', socket => socket.resetAndDestroy()],
    ['before an answer', socket => socket.once('data', () => socket.resetAndDestroy())],
    ['politely, before an answer', socket => socket.once('data', () => socket.end())],
    ['within the headers', answer('HTTP/1.1 200 OK\r\nX-A: ')]
  ])('%s is told so', async (_when, onConnection) => {
    expect(await failureAgainst(onConnection)).toMatchObject({ code: 'connection_reset' })
  })

  it.each<[string, OnConnection]>([
    [
      'reset',
      socket =>
        socket.once('data', () => {
          socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart')
          setTimeout(() => socket.resetAndDestroy(), 50)
        })
    ],
    ['ended too early', answer('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart')],
    ['ended without its last chunk', answer('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npart\r\n')]
  ])('in mid-body, %s, fails the body after what came', async (_how, onConnection) => {
    const response = await transport.exchange(requestTo(await listen(onConnection)), never())
    const seen: string[] = []
    const reading = (async () => {
      for await (const chunk of response.body) seen.push(Buffer.from(chunk).toString())
    })()
    const failure = await failureOf(reading)
    expect(failure).toBeInstanceOf(TransportFailure)
    expect(failure.code).toBe('connection_reset')
    expect(seen).toEqual(['part'])
    expect(failure.attempt?.requestHead).toMatch(/^GET \/ HTTP\/1\.1\r\n/)
    expect(response.timings.end).toBeNull()
  })
})

it('fails a body that nobody was reading when it broke', async () => {
  const response = await transport.exchange(
    requestTo(await listen(answer('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart'))),
    never()
  )
  await until(() => server?.open() === 0)
  expect(await failureOf(readAll(response.body))).toMatchObject({ code: 'connection_reset' })
})

it('keeps what is known of a request that left', async () => {
  const failure = await failureAgainst(socket => socket.once('data', () => socket.end()))
  expect(failure.attempt).toMatchObject({
    requestHead: server?.received().toString('latin1'),
    requestBytes: server?.received().byteLength,
    remoteAddress: '127.0.0.1'
  })
  expect(failure.attempt?.timings.connect).toBeGreaterThanOrEqual(0)
})

it.each([
  ['SSH', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ['mail', '220 mail.example ESMTP\r\n'],
  ['noise', '\x16\x03\x01\x02\x00\x01\x00\x01'],
  ['HTTP/2', '\0\0\x12\x04\0\0\0\0\0'],
  ['a header without a colon', 'HTTP/1.1 200 OK\r\nnonsense\r\n\r\n'],
  ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx'],
  ['a NUL in a header', 'HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n']
])('says that %s is not HTTP', async (_what, bytes) => {
  const failure = await failureAgainst(answer(bytes))
  expect(failure.code).toBe('not_http')
  expect(failure.message).toMatch(/HPE_\w+/)
})

it('says so when a chunk of the body has no size', async () => {
  const response = await transport.exchange(
    requestTo(await listen(answer('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'))),
    never()
  )
  expect(await failureOf(readAll(response.body))).toMatchObject({ code: 'not_http' })
})

describe('headers without end', () => {
  it('stops at 1 MB of one header', async () => {
    const failure = await failureAgainst(answer(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(1024 * 1024)}\r\n\r\n`))
    expect(failure.code).toBe('headers_too_large')
  })

  it('stops at the limit that was set', async () => {
    const strict = createAxiosTransport({ maxHeaderBytes: 1_000 })
    const url = await listen(answer(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(1_000)}\r\n\r\n`))
    expect(await failureOf(exchangeWhole(strict, requestTo(url)))).toMatchObject({ code: 'headers_too_large' })
    expect((await exchangeWhole(transport, requestTo(url))).response.status).toBe(200)
  })

  it('does not stop the process with 256 KB of short ones', async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `${index.toString(36)}:\r\n`).join('')
    const url = await listen(answer(`HTTP/1.1 200 OK\r\n${lines}\r\n`))
    const started = performance.now()
    const { response } = await exchangeWhole(transport, requestTo(url))
    expect(response.headers).toHaveLength(30_000)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe('a request that must not reach the library', () => {
  const port = 1
  it.each([
    ['a data URL', { url: 'data:text/plain,hello' }],
    ['a file URL', { url: 'file:///etc/passwd' }],
    ['a Unix socket', { url: 'unix:/var/run/docker.sock:/x' }],
    ['a line break in the URL', { url: `http://127.0.0.1:${port}/a\r\nX: 1` }],
    ['a blank in the URL', { url: `http://127.0.0.1:${port}/a b` }],
    ['a user name in the URL', { url: `http://user:pass@127.0.0.1:${port}/` }],
    ['a line break in a header', { headers: [['X', 'a\r\nInjected: 1']] }],
    ['a NUL in a header', { headers: [['X', 'a\0']] }],
    ['a character beyond Latin-1', { headers: [['X', '\u20ac']] }],
    ['a line break in a header name', { headers: [['X\r\nY', '1']] }],
    ['a line break in the method', { method: 'GET / HTTP/1.1\r\nX: 1\r\n\r\nGET' }],
    ['a method in lower case', { method: 'get' }],
    ['a length that is not the body’s', { headers: [['Content-Length', '5']] }],
    ['a transfer encoding', { headers: [['Transfer-Encoding', 'chunked']] }]
  ] as const)('refuses %s without a byte sent', async (_what, changes) => {
    const url = await listen(answer('HTTP/1.1 200 OK\r\n\r\n'))
    const request = requestTo(url, structuredClone(changes) as Parameters<typeof requestTo>[1])
    request.url = request.url.replace(`:${port}/`, `:${server?.port}/`)
    const failure = await failureOf(exchangeWhole(transport, request))
    expect(failure).toMatchObject({ name: 'TransportFailure', code: 'other', attempt: null })
    expect(failure.message).toMatch(/^The request was not sent: /)
    expect(server?.connections()).toBe(0)
  })
})
