/** The policy and the transport together, against servers that lure a secret away. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import { type BuiltRequest, buildRequest } from '../../../electron/domain/build-request'
import {
  decideRedirect,
  type RedirectableRequest,
  type RedirectDecision,
  visitKey
} from '../../../electron/domain/redirect-policy'
import type { HttpTransport } from '../../../electron/ports'
import { type Certificates, makeCertificates } from './support/certificates'
import { exchangeWhole } from './support/exchange'
import { answer, listenPlain, listenTls, type OnConnection, type RawServer } from './support/raw-server'

const canary = 'canary-4f7c2a91e6b3d8'
let certificates: Certificates
let transport: HttpTransport
const servers: RawServer[] = []

beforeAll(() => {
  certificates = makeCertificates()
  transport = createAxiosTransport({ extraAuthorities: [certificates.authority] })
})
afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.close()))
})

const listen = async (scheme: 'http' | 'https', onConnection: OnConnection): Promise<RawServer> => {
  const server = await (scheme === 'https' ? listenTls(certificates.good, onConnection) : listenPlain(onConnection))
  servers.push(server)
  return server
}
const redirectTo = (status: number, location: string): OnConnection =>
  answer(`HTTP/1.1 ${status} Moved\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`)
const okay = answer('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')

const build = (baseUrl: string, method: 'GET' | 'POST' = 'GET'): RedirectableRequest => {
  const result = buildRequest({
    spec: {
      method,
      url: '/start',
      pathParameters: [],
      query: [],
      headers: [{ name: 'X-Own-Token', value: canary, enabled: true }],
      body: method === 'POST' ? { kind: 'json', text: `{"client_secret":"${canary}"}` } : { kind: 'none' }
    },
    baseUrl,
    credential: {
      placement: { kind: 'header', header: 'X-Tenant', prefix: '' },
      fields: {},
      secret: new TextEncoder().encode(canary),
      origins: [new URL(baseUrl).origin]
    },
    version: '0',
    boundary: 'b'
  })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}

/** The loop that a service runs: hops as they were sent, and what ended them. */
const run = async (first: RedirectableRequest): Promise<{ sent: BuiltRequest[]; end: RedirectDecision }> => {
  const sent: BuiltRequest[] = []
  let current = first
  for (;;) {
    const { response } = await exchangeWhole(transport, current.request)
    sent.push(current.request)
    const decision = decideRedirect({
      ...current,
      status: response.status,
      responseHeaders: response.headers,
      followed: sent.length - 1,
      visited: sent.map(visitKey)
    })
    if (decision.kind !== 'follow') return { sent, end: decision }
    current = decision.next
  }
}

describe.each([301, 302, 303, 307, 308])('after %i', status => {
  it('another port, name or scheme sees no secret', async () => {
    const elsewhere = await listen('http', okay)
    for (const scheme of ['http', 'https'] as const) {
      for (const host of ['127.0.0.1', 'localhost']) {
        const lure = await listen(scheme, redirectTo(status, `http://${host}:${elsewhere.port}/caught?x=1`))
        const { sent, end } = await run(build(`${scheme}://127.0.0.1:${lure.port}`))
        expect(end).toEqual({ kind: 'final' })
        expect(sent).toHaveLength(2)
        expect(lure.received().toString()).toContain(`X-Tenant: ${canary}`)
      }
    }
    expect(
      elsewhere
        .received()
        .toString()
        .match(/GET \/caught/g)
    ).toHaveLength(4)
    expect(elsewhere.received().toString()).not.toContain(canary)
  })

  it('another origin gets no body either', async () => {
    const elsewhere = await listen('http', okay)
    const lure = await listen('http', redirectTo(status, `http://127.0.0.1:${elsewhere.port}/caught`))
    const { end } = await run(build(`http://127.0.0.1:${lure.port}`, 'POST'))
    if (status >= 307) expect(end).toMatchObject({ kind: 'refuse', reason: 'body_to_other_origin' })
    expect(elsewhere.received().toString()).not.toContain(canary)
    expect(elsewhere.connections()).toBe(status >= 307 ? 0 : 1)
  })

  it('the same origin gets everything', async () => {
    let hop = 0
    const server = await listen('http', socket => {
      hop += 1
      if (hop === 1) redirectTo(status, '/next')(socket)
      else okay(socket)
    })
    await run(build(`http://127.0.0.1:${server.port}`))
    expect(server.received().toString().match(new RegExp(canary, 'g'))).toHaveLength(4)
  })
})

it('does not bring the secret back when the chain returns', async () => {
  let home: RawServer | null = null
  const away = await listen('http', socket => redirectTo(302, `http://127.0.0.1:${home?.port}/back`)(socket))
  home = await listen('http', redirectTo(302, `http://127.0.0.1:${away.port}/away`))
  const { sent, end } = await run(build(`http://127.0.0.1:${home.port}`))
  expect(sent.map(({ url }) => new URL(url).pathname)).toEqual(['/start', '/away', '/back'])
  expect(end).toMatchObject({ kind: 'refuse', code: 'redirect_loop' })
  expect(home.received().toString().match(new RegExp(canary, 'g'))).toHaveLength(2)
})

it.each(['file:///etc/passwd', 'data:text/plain,x', 'javascript:1', 'ftp://127.0.0.1/'])(
  'does not follow to %s',
  async location => {
    const lure = await listen('http', redirectTo(302, location))
    const { sent, end } = await run(build(`http://127.0.0.1:${lure.port}`))
    expect(sent).toHaveLength(1)
    expect(end).toMatchObject({ kind: 'refuse', code: 'redirect_refused', reason: 'location_not_http' })
  }
)

it('stops after ten redirects of a chain without end, and shows every hop', async () => {
  let hop = 0
  const server = await listen('http', socket => {
    hop += 1
    redirectTo(302, `step-${hop}`)(socket)
  })
  const { sent, end } = await run(build(`http://127.0.0.1:${server.port}`))
  expect(end).toMatchObject({ kind: 'refuse', code: 'redirect_limit' })
  expect(sent).toHaveLength(11)
  expect(server.connections()).toBe(11)
})

it('stops a loop at once', async () => {
  const server = await listen('http', redirectTo(307, '/start'))
  expect((await run(build(`http://127.0.0.1:${server.port}`))).end).toMatchObject({ code: 'redirect_loop' })
  expect(server.connections()).toBe(1)
})

it('reads a Location in raw UTF-8 as the bytes it is', async () => {
  let hop = 0
  const server = await listen('http', socket => {
    hop += 1
    if (hop === 1) redirectTo(302, Buffer.from('/mañana').toString('latin1'))(socket)
    else okay(socket)
  })
  await run(build(`http://127.0.0.1:${server.port}`))
  expect(server.received().toString()).toContain('GET /ma%C3%B1ana HTTP/1.1')
})
