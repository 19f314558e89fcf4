/** What the fake main holds: keys, environments and answers as the real one would tell of them. */
import { type CredentialState, type CredentialSummary, noDetails } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import type { BodyInfo, Exchange, FailureCode, Hop, WireHeader } from '@shared/schemas/exchange'
import type { RequestSpec } from '@shared/schemas/request'

/** A UUID that says in a failing test what it stands for: kind and number. */
export const fakeId = (kind: number, number: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`

export const productionId = fakeId(1, 1)
export const sandboxId = fakeId(1, 2)

export const environments = (): Environment[] => [
  {
    id: productionId,
    providerId: 'wisphub-net',
    name: 'wisphub.net',
    baseUrl: 'https://api.wisphub.net',
    production: true,
    color: 'red',
    guard: 'confirm',
    sandbox: false
  },
  {
    id: sandboxId,
    providerId: 'wisphub-net',
    name: 'Sandbox',
    baseUrl: 'http://127.0.0.1:41801',
    production: false,
    color: 'teal',
    guard: 'open',
    sandbox: true
  }
]

/** Of other providers, for lists that hold more than one. */
export const moreEnvironments = (): Environment[] => [
  {
    id: fakeId(1, 3),
    providerId: 'fiberwise',
    name: 'Fiberwise staging',
    baseUrl: 'https://staging.fiberwise.example',
    production: false,
    color: 'yellow',
    guard: 'confirm',
    sandbox: false
  },
  {
    id: fakeId(1, 4),
    providerId: 'apala',
    name: 'Apala',
    baseUrl: 'https://api.apala.example',
    production: true,
    color: 'violet',
    guard: 'read_only',
    sandbox: false
  }
]

const states: CredentialState[] = ['ready', 'unchecked', 'ready', 'missing', 'mismatch', 'unreadable']
const labels = ['Support team', 'Billing robot', 'NOC dashboard', 'Old panel', 'Field technicians', 'Migration 2024']

export const credential = (number: number, change: Partial<CredentialSummary> = {}): CredentialSummary => ({
  id: fakeId(2, number),
  providerId: 'wisphub-net',
  environmentId: productionId,
  label: number < labels.length ? (labels[number] ?? '') : `Customer ${number}`,
  tags: [],
  authentication: { methodId: 'api-key', fields: {} },
  details: noDetails,
  origins: [],
  temporary: false,
  fingerprint: ((number * 40_503 + 41_459) % 65_536).toString(16).padStart(4, '0'),
  state: number < 6 ? (states[number] ?? 'ready') : 'ready',
  version: 1,
  example: false,
  createdAt: new Date(Date.UTC(2025, 0, 1 + (number % 300), 15, 4, 5)).toISOString(),
  updatedAt: '2025-10-01T15:04:05.000Z',
  ...change
})

export const exampleCredentials = (): CredentialSummary[] => [
  credential(90_001, { label: 'Example: works', environmentId: sandboxId, example: true }),
  credential(90_002, { label: 'Example: revoked', environmentId: sandboxId, example: true }),
  credential(90_003, { label: 'Example: may only read', environmentId: sandboxId, example: true })
]

export const clientsPage = (count: number): string =>
  JSON.stringify({
    count,
    next: 'http://127.0.0.1:41801/api/clientes/?limit=50&offset=50',
    previous: null,
    results: Array.from({ length: Math.min(count, 50) }, (_, index) => ({
      id_servicio: index + 1,
      nombre: `Cliente de ejemplo ${index + 1}`,
      telefono: '3001234567',
      estado: 'Activo',
      plan_internet: { id: 4, nombre: 'Hogar 50 Mbps', precio: 45_000.5 },
      sensible: true,
      password: '‹masked›',
      router: null
    }))
  })

const jsonBody = (bytes: number): BodyInfo => ({
  kind: 'json',
  contentType: 'application/json',
  charset: 'utf-8',
  wireBytes: bytes,
  bytes,
  redactions: 0,
  complete: true
})

const emptyBody: BodyInfo = { ...jsonBody(0), kind: 'empty', contentType: '' }

const hopOf = (spec: RequestSpec, url: string, status: number | null): Hop => ({
  method: spec.method,
  url,
  requestHead: [
    `${spec.method} ${new URL(url).pathname}${new URL(url).search} HTTP/1.1`,
    `Host: ${new URL(url).host}`,
    'User-Agent: Latchkey/0.1.0',
    'Accept: */*',
    ...(spec.credentialId ? ['Authorization: Api-Key ‹Support team·a1f3›'] : []),
    'Connection: close',
    '',
    ''
  ].join('\r\n'),
  requestBytes: 214,
  status,
  statusText: status === 200 ? 'OK' : '',
  httpVersion: '1.1',
  responseHeaders:
    status === null
      ? []
      : [
          { name: 'Date', value: 'Sat, 22 Nov 2025 15:04:05 GMT' },
          { name: 'Content-Type', value: 'application/json' },
          { name: 'X-RateLimit-Remaining', value: '97' },
          { name: 'Vary', value: 'Accept' },
          { name: 'Vary', value: 'Cookie' }
        ],
  timings: { lookup: 4, connect: 31, secureConnect: 68, requestSent: 70, firstByte: 131, end: 143 },
  remoteAddress: '104.26.10.7:443',
  tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', fingerprint: 'A1:F3:09:5C:77:10:EE:42' },
  dropped: []
})

export interface Answer {
  status?: number
  failure?: FailureCode
  body?: Partial<BodyInfo>
  bytes?: number
  /** A first hop that leads to another origin, where the key is left behind. */
  redirected?: boolean
  captured?: Exchange['captured']
  tokenExchangeId?: string
  replayOfId?: string
  replayOffered?: boolean
  purpose?: Exchange['purpose']
  headers?: WireHeader[]
}

const withHeaders = (hop: Hop, headers: readonly WireHeader[] = []): Hop => ({
  ...hop,
  responseHeaders: [...hop.responseHeaders, ...headers]
})

/** An exchange of a spec, as main would answer it. */
export const exchangeOf = (id: string, spec: RequestSpec, environment: Environment, answer: Answer = {}): Exchange => {
  const { status = 200, failure, bytes = 18_213 } = answer
  const absolute = spec.url.startsWith('/') ? environment.baseUrl + spec.url : spec.url
  const query = spec.query.filter(row => row.enabled).map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
  const url = absolute + (query.length > 0 ? `?${query.join('&')}` : '')
  return {
    id,
    sentAt: new Date().toISOString(),
    spec,
    credential: spec.credentialId ? { id: spec.credentialId, label: 'Support team', fingerprint: 'a1f3' } : null,
    environment: { id: environment.id, name: environment.name, baseUrl: environment.baseUrl },
    hops: answer.redirected
      ? [
          hopOf(spec, url, 302),
          { ...hopOf(spec, 'https://files.example.com/clientes.json', status), dropped: ['Authorization'] }
        ]
      : [withHeaders(hopOf(spec, url, failure ? null : status), answer.headers)],
    failure: failure ? { code: failure, detail: 'connect ECONNREFUSED 127.0.0.1:41801' } : null,
    durationMs: failure ? 12 : 143.4,
    body: failure ? emptyBody : { ...jsonBody(bytes), ...answer.body },
    purpose: answer.purpose ?? 'request',
    tokenExchangeId: answer.tokenExchangeId ?? null,
    replayOfId: answer.replayOfId ?? null,
    replayOffered: answer.replayOffered ?? false,
    captured: answer.captured ?? []
  }
}
