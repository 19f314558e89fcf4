import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diagnose } from '../../../../../electron/domain/diagnosis/diagnose'
import type { ProviderFacts } from '../../../../../electron/domain/diagnosis/evidence'
import { evidenceOf, type Given, key, receivedAt } from './evidence-of'
import { apala, apiKey, fiberwise, middleware, wisphubNet } from './provider-facts'

/** A call as it goes every day: what is asked, and an answer that is as it should be. */
type Healthy = Given

const authorised = new Map<ProviderFacts, string>([
  [wisphubNet, `Authorization: Api-Key ${key}`],
  [middleware, `X-API-Key: ${key}`],
  [fiberwise, `Authorization: Bearer ${key}`],
  [apala, `Authorization: Bearer ${key}`],
  [apiKey, `api-key: ${key}`]
])

const record = fc.record({ id: fc.nat(), nombre: fc.string(), estado: fc.constantFrom('Activo', 'Cortado') })
const someRecords = fc.array(record, { minLength: 1, maxLength: 5 })

const reads = fc
  .tuple(fc.constantFrom(...authorised.keys()), someRecords, fc.nat(2000))
  .chain(([provider, records, more]) => {
    const readable = provider.endpoints.filter(({ method, path }) => method === 'GET' && !path.includes('{'))
    const page = { count: records.length + more, next: null, previous: null, results: records }
    const shapes = [records, page, { message: 'You have access!' }, { agents: records }]
    return fc.record({
      provider: fc.constant(provider),
      path: fc
        .constantFrom(...readable.map(({ path }) => path), '/api/else/7')
        .chain(path => fc.constantFrom(path, `${path}?limit=25&offset=50`, `${path}?page=2&ordering=nombre`)),
      status: fc.constantFrom(200, 206),
      body: fc.constantFrom<unknown>(...shapes)
    })
  })

const writes = fc
  .tuple(fc.constantFrom(...authorised.keys()), fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE'))
  .chain(([provider, method]) =>
    fc.record({
      provider: fc.constant(provider),
      method: fc.constant(method),
      path: fc.constantFrom(...provider.endpoints.map(({ path }) => path.replace(/\{\w+\}/, '7'))),
      status: fc.constantFrom(200, 201, 202, 204),
      body: fc.constantFrom<unknown>(
        '',
        { status: 'ok' },
        { task_id: 'a', status: 'PROCESS' },
        { error: null, message: 'expired entries were removed' }
      )
    })
  )

const filtered = fc
  .string({ minLength: 1, maxLength: 8 })
  .map((value): Partial<Healthy> & { provider: ProviderFacts; path: string } => ({
    provider: wisphubNet,
    path: `/api/clientes/?cedula=${encodeURIComponent(value)}`,
    status: 200,
    body: { count: 1, results: [{ cedula: value, nombre: 'Ana' }] },
    history: { countWithoutFilter: 137 }
  }))

const odd: (Partial<Healthy> & { provider: ProviderFacts; path: string })[] = [
  // A filter that happens to fit every record, and one that fits none.
  {
    provider: wisphubNet,
    path: '/api/clientes/?estado=1',
    status: 200,
    body: { count: 2, results: [{ estado: 'Activo' }, { estado: 'Activo' }] },
    history: { countWithoutFilter: 2 }
  },
  {
    provider: wisphubNet,
    path: '/api/clientes/?cedula=0',
    status: 200,
    body: { count: 0, results: [] },
    history: { countWithoutFilter: 2 }
  },
  {
    provider: wisphubNet,
    path: '/api/clientes/?telefono__contains=30',
    status: 200,
    body: { count: 1, results: [{ telefono: '300 111, 311 222' }] }
  },
  {
    provider: wisphubNet,
    path: 'https://help.wisphub.net/',
    status: 200,
    body: '<html><head><title>Help</title></head></html>'
  },
  // A slash that was mended on the way, without loss.
  {
    provider: middleware,
    before: [
      {
        path: '/api/clients',
        sent: [`X-API-Key: ${key}`],
        status: 307,
        headers: { location: 'http://localhost:8000/api/clients/' }
      }
    ],
    path: '/api/clients/',
    status: 200,
    body: [{ id: 1 }]
  },
  { provider: middleware, path: '/api/clients/search?q=nobody', status: 200, body: [] },
  { provider: middleware, path: '/health', sent: [], credential: null, status: 200, body: { status: 'ok' } },
  {
    provider: middleware,
    path: '/docs',
    status: 200,
    body: '<!doctype html><html><head><title>Docs</title></head></html>'
  },
  {
    provider: fiberwise,
    method: 'POST',
    path: '/api/v1/auth/login',
    sent: [],
    credential: null,
    status: 303,
    headers: { location: '/' }
  },
  { provider: fiberwise, method: 'POST', path: '/api/v1/auth/logout', before: [], status: 204 },
  {
    provider: fiberwise,
    path: 'http://localhost:5757/login',
    sent: [],
    credential: null,
    status: 200,
    body: '<form><input type="password"></form>'
  },
  {
    provider: fiberwise,
    baseUrl: 'http://localhost:5555',
    path: 'http://localhost:5555/docs',
    status: 200,
    body: '<html><head></head></html>'
  },
  {
    provider: apala,
    method: 'POST',
    path: '/api/auth/token',
    purpose: 'token',
    status: 200,
    body: { access_token: '[redacted:token]', expires_in: 3600 }
  },
  { provider: apiKey, path: '/', sent: [], credential: null, status: 200, body: { Hello: 'World' } },
  {
    provider: apiKey,
    before: [
      { path: '/files/7', sent: [`api-key: ${key}`], status: 302, headers: { location: 'https://storage.example/7' } }
    ],
    path: 'https://storage.example/7',
    sent: [],
    dropped: ['api-key'],
    status: 200,
    body: 'text'
  },
  {
    provider: apiKey,
    before: [
      { path: 'http://service.example/a', sent: [], status: 301, headers: { location: 'https://service.example/a' } }
    ],
    path: '/a',
    sent: [],
    credential: null,
    status: 200,
    body: {}
  },
  { provider: apiKey, path: '/moved', status: 302, headers: { location: '/there' } },
  { provider: apiKey, path: '/same', status: 304 },
  { provider: apiKey, method: 'HEAD', path: '/secure-endpoint', status: 200 },
  { provider: apiKey, method: 'OPTIONS', path: '/secure-endpoint', status: 204, headers: { allow: 'GET' } },
  { provider: apiKey, path: '/text', status: 200, body: 'Invalid API key? Ask the help desk. Error 403 explained.' }
]

/** What is a doubt about the key, and does not matter once it was taken. */
const circumstances = fc.record({
  dirt: fc.subarray(['surrounding_blank', 'quotes', 'unusual_form', 'cut_to_prefix'] as const),
  credential: fc.record({
    matchesForm: fc.constantFrom(true, false, null),
    matchesOtherProvider: fc.constantFrom(null, 'Fiberwise'),
    expiresOn: fc.constantFrom(null, '2020-01-01'),
    state: fc.constantFrom('ready', 'unchecked', 'missing'),
    fingerprint: fc.constantFrom(
      { match: 'retired', currentCredentialId: 'x' } as const,
      { match: 'none', currentCredentialId: null } as const
    ),
    alsoIn: fc.constantFrom(null, { environmentName: 'io', baseUrl: 'https://api.wisphub.io' })
  }),
  token: fc.constantFrom(
    null,
    { expiresAt: receivedAt - 1 },
    { claims: { expiresAt: 1, notBefore: null, issuedAt: null, audience: ['x'], issuer: null }, audience: 'y' }
  ),
  clockAheadSeconds: fc.constantFrom(null, 0, 4000, -4000),
  proxy: fc.constantFrom('proxy.example:3128', '')
})

const quiet = (call: Partial<Healthy> & { provider: ProviderFacts; path: string }, around: Partial<Healthy>): void => {
  const sent = call.sent ?? [authorised.get(call.provider) ?? '']
  const { credential, ...rest } = around
  const given = { ...rest, ...call, sent, ...(call.credential === undefined && credential ? { credential } : {}) }
  expect(diagnose(evidenceOf(given))).toEqual([])
}

it('says nothing of 1,000 calls that went well', () => {
  const calls = fc.oneof(reads, writes, filtered, fc.constantFrom(...odd))
  fc.assert(fc.property(calls, circumstances, quiet), { numRuns: 1000 })
})

it.each(odd.map((call, index) => [index, call.provider.id, call.path, call] as const))(
  'says nothing of the odd case %i: %s %s',
  (_, __, ___, call) => quiet(call, {})
)

it('says nothing of a send that the person cancelled', () => {
  quiet({ provider: apiKey, path: '/', failure: { code: 'cancelled', detail: 'The send was cancelled.' } }, {})
})
