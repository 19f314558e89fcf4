/** A session stays with its origin, wherever an answer sends the request that it goes with; the window never has it. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { WireRequest } from '../../../electron/ports'
import { createFakeTransport } from '../../fakes/fake-transport'
import { exampleCredential, setUpServices } from '../../unit/electron/services/setup'

const home = 'https://fiberwise.example:8443'
const secret = 'session-cookie-of-the-matrix-0123456789'
const sentBack = 'other-cookie-of-the-matrix-9876543210'
const statuses = [301, 302, 303, 307, 308] as const

/** Where the first answer leads, and whether the session goes along. */
const ways = [
  ['the same origin', [`${home}/landed`], true],
  ['a path of the same origin', ['/landed'], true],
  ['another host', ['https://evil.example:8443/landed'], false],
  ['another port', ['https://fiberwise.example:9443/landed'], false],
  ['the standard port', ['https://fiberwise.example/landed'], false],
  ['another scheme', ['http://fiberwise.example:8443/landed'], false],
  ['a sub-domain', ['https://api.fiberwise.example:8443/landed'], false],
  ['the parent domain', ['https://example:8443/landed'], false],
  ['a host that begins alike', ['https://fiberwise.example.evil.test:8443/landed'], false],
  ['another host and back', ['https://evil.example/bounce', `${home}/landed`], false],
  ['a sub-domain and back', ['https://api.fiberwise.example:8443/bounce', `${home}/landed`], false]
] as const

const transport = createFakeTransport()
let the: ReturnType<typeof setUpServices>
let environmentId: string
const shown: unknown[] = []

beforeAll(async () => {
  the = setUpServices({ transport })
  await the.vault.open()
  const environment = { ...exampleCredential.environment, baseUrl: home, production: false }
  const saved = await the.credentials.create({ ...exampleCredential, providerId: 'fiberwise', environment })
  environmentId = saved.environmentId
})
afterAll(() => the.vault.close())

beforeEach(async () => {
  transport.answerWith({
    status: 303,
    headers: [
      ['Location', '/'],
      ['Set-Cookie', `session=${secret}; HttpOnly; Path=/; Secure; SameSite=Lax`]
    ]
  })
  const summary = await the.sessions.logIn({
    environmentId,
    account: 'ana',
    password: 'pass word',
    keepPassword: false
  })
  shown.push(summary)
  transport.requests.length = 0
})

const send = async (session: 'cookie' | 'bearer', path = '/start') => {
  const exchange = await the.requests.send({
    sendId: randomUUID(),
    spec: {
      method: 'GET',
      url: path,
      pathParameters: [],
      query: [],
      headers: [],
      body: { kind: 'none' },
      environmentId,
      credentialId: null,
      session,
      timeoutMs: 10_000,
      followRedirects: true
    },
    allowPlainHttp: false,
    confirmed: false
  })
  shown.push(exchange)
  return exchange
}

const holdsSession = ({ url, headers }: WireRequest): boolean => JSON.stringify([url, headers]).includes(secret)
const isHome = ({ url }: WireRequest): boolean => new URL(url).origin === home

/** Answers in turn with redirects of this status, each with a cookie of its own, and at last with 200. */
const lead = (status: number, places: readonly string[]): void => {
  const cookie: [string, string] = ['Set-Cookie', `session=${sentBack}; HttpOnly; Path=/`]
  transport.answerWith(
    ...places.map((place, index) => ({
      status,
      headers: [['Location', place], ...(index > 0 ? [cookie] : [])] as [string, string][]
    })),
    { status: 200 }
  )
}

describe.each(['cookie', 'bearer'] as const)('a session that goes as %s', session => {
  for (const [where, places, goesAlong] of ways) {
    it.each(statuses)(`${goesAlong ? 'goes' : 'does not go'} along to ${where} with %d`, async status => {
      lead(status, places)
      const exchange = await send(session)
      const [start, ...later] = transport.requests
      expect(transport.requests).toHaveLength(places.length + 1)
      expect(start && holdsSession(start)).toBe(true)
      expect(later.map(holdsSession)).toEqual(places.map(() => goesAlong))
      expect(transport.requests.filter(request => holdsSession(request) && !isHome(request))).toEqual([])
      const dropped = session === 'cookie' ? 'Cookie' : 'Authorization'
      expect(exchange.hops.at(-1)?.dropped).toEqual(goesAlong ? [] : [dropped])
    })
  }

  it('is not changed by the cookie of another origin', async () => {
    lead(302, ['https://evil.example/bounce', 'https://evil.example/landed'])
    await send(session)
    transport.answerWith({ status: 200 })
    transport.requests.length = 0
    await send(session)
    expect(transport.requests.map(holdsSession)).toEqual([true])
  })
})

it('a new cookie for the session is used from then on, and the old one no more', async () => {
  transport.answerWith({ status: 200, headers: [['Set-Cookie', `session=${sentBack}; HttpOnly; Path=/`]] })
  await send('cookie')
  await send('cookie')
  expect(JSON.stringify(transport.requests.at(-1)?.headers)).toContain(sentBack)
  expect(transport.requests.map(holdsSession)).toEqual([true, false])
})

it('no cookie is in anything that the window is told, in the log, or in the audit log', async () => {
  // All that was answered and published in this file up to here.
  const history = await the.history.list(null, 200)
  const exchanges = await Promise.all(history.exchanges.map(({ id }) => the.history.get(id)))
  const told = JSON.stringify([shown, the.published, exchanges, the.authLog.list(), the.audited, the.logged])
  expect(exchanges.length).toBeGreaterThan(100)
  expect(told).toContain('Set-Cookie')
  for (const cookie of [secret, sentBack]) {
    for (const form of [cookie, encodeURIComponent(cookie), Buffer.from(cookie).toString('base64')]) {
      expect(told.includes(form)).toBe(false)
    }
  }
})
