/** Neither a failure nor what surrounds the process may carry or steer what is sent. */
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import type { WireRequest } from '../../../electron/ports'
import { exchangeWhole, failureOf, requestTo } from './support/exchange'
import { type IsolatedServer, startIsolatedServer } from './support/isolated-server'
import { answer, closedPort, listenPlain, type OnConnection, type RawServer } from './support/raw-server'

const canary = 'canary-4f7c2a91e6'
const okay = answer('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')
const transport = createAxiosTransport()
let server: RawServer | undefined

afterEach(async () => {
  vi.unstubAllEnvs()
  await server?.close()
  server = undefined
})

const loaded = (url: string): WireRequest =>
  requestTo(`${url}?key=${canary}`, {
    method: 'POST',
    headers: [
      ['Authorization', `Api-Key ${canary}`],
      ['Cookie', `session=${canary}`],
      ['X-API-Key', canary]
    ],
    body: new TextEncoder().encode(`{"client_secret":"${canary}"}`)
  })

/** Everything that a logger, a debugger or an error dialog could get hold of, but for what the attempt is there to show. */
const spilled = (error: Error & { attempt?: unknown }): string => {
  const { attempt: _shown, ...own } = error
  const hidden = Reflect.ownKeys(error).filter(key => key !== 'attempt')
  return [
    inspect(Object.assign(new Error(error.message), own), { depth: 20, showHidden: true, getters: true }),
    JSON.stringify(own),
    error.stack ?? '',
    ...hidden.map(key => inspect(Reflect.get(error, key), { depth: 20, showHidden: true }))
  ].join('\n')
}

describe('a failure holds nothing of the request', () => {
  it.each<[string, OnConnection]>([
    ['reset', socket => socket.once('data', () => socket.resetAndDestroy())],
    ['not HTTP', answer(`220 ${canary}\r\n`)],
    ['too many headers', answer(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(300_000)}\r\n\r\n`)],
    ['broken in mid-body', answer('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx')]
  ])('%s', async (_what, onConnection) => {
    server = await listenPlain(onConnection)
    const failure = await failureOf(exchangeWhole(transport, loaded(`http://127.0.0.1:${server.port}/`)))
    expect(server.received().toString()).toContain(canary)
    expect(failure.name).toBe('TransportFailure')
    expect(spilled(failure)).not.toContain(canary)
  })

  it('refused, unknown, aborted', async () => {
    server = await listenPlain(() => {})
    const urls = [
      `http://127.0.0.1:${await closedPort()}/`,
      'http://nobody.invalid/',
      `http://127.0.0.1:${server.port}/`
    ]
    for (const url of urls) {
      const failure = await failureOf(transport.exchange(loaded(url), AbortSignal.timeout(300)))
      expect(failure.name).toBe('TransportFailure')
      expect(spilled(failure)).not.toContain(canary)
    }
  })
})

it.each(['HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'])('does not hear of %s', async name => {
  const proxy = await listenPlain(okay)
  server = await listenPlain(okay)
  vi.stubEnv(name, `http://127.0.0.1:${proxy.port}`)
  vi.stubEnv('NO_PROXY', '')
  vi.stubEnv('NODE_USE_ENV_PROXY', '1')
  expect((await exchangeWhole(transport, loaded(`http://127.0.0.1:${server.port}/`))).body.toString()).toBe('ok')
  expect(proxy.connections()).toBe(0)
  await proxy.close()
})

const steered = (): never => {
  throw new Error('steered')
}

/**
 * What an import could leave behind. Names of events, `signal` and `encoding` are not among them: with those, the emitters
 * and streams within Node break down, and nobody who calls it can help.
 */
const pollution: Record<string, unknown> = {
  adapter: 'fetch',
  agent: {},
  allowHalfOpen: true,
  auth: { username: 'evil', password: 'evil' },
  baseURL: 'http://192.0.2.1/evil',
  beforeRedirect: steered,
  cancelToken: { promise: Promise.resolve(), throwIfRequested: steered },
  common: { evil: '1' },
  createConnection: steered,
  family: 6,
  fd: 99,
  handle: {},
  headers: { evil: '1' },
  host: '192.0.2.1',
  hostname: '192.0.2.1',
  httpAgent: {},
  httpVersion: 2,
  insecureHTTPParser: true,
  localAddress: '192.0.2.1',
  localPort: 1,
  maxHeaderSize: 1,
  maxRate: 1,
  method: 'DELETE',
  objectMode: true,
  onread: { buffer: 1, callback: 1 },
  params: { evil: 1 },
  paramsSerializer: () => 'evil=1',
  path: '/evil',
  port: 1,
  post: { evil: '1' },
  proxy: { host: '192.0.2.1', port: 1 },
  read: steered,
  setHost: false,
  socketPath: '/nonexistent.sock',
  transformRequest: [() => 'evil'],
  transport: { request: steered },
  uniqueHeaders: ['x-api-key'],
  validateStatus: () => false
}

describe('an altered Object.prototype', () => {
  let clean: string
  let isolated: IsolatedServer

  beforeAll(async () => {
    isolated = await startIsolatedServer()
    await exchangeWhole(transport, loaded(`http://127.0.0.1:${isolated.port}/`))
    clean = await isolated.take()
  })
  afterAll(() => isolated.close())

  it.each(Object.keys(pollution))('with %s leaves a request as it is', async name => {
    const request = loaded(`http://127.0.0.1:${isolated.port}/`)
    let outcome: unknown
    Object.defineProperty(Object.prototype, name, {
      value: pollution[name],
      configurable: true,
      enumerable: true,
      writable: true
    })
    try {
      outcome = await exchangeWhole(transport, request).catch(error => error)
    } finally {
      Reflect.deleteProperty(Object.prototype, name)
    }
    expect({ outcome, received: await isolated.take() }).toMatchObject({
      outcome: { body: Buffer.from('ok') },
      received: clean
    })
  })
})
