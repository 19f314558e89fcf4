import type { Hop } from '@shared/schemas/exchange'
import type { SecretFindingCode } from '@shared/schemas/secret'
import type {
  CredentialFacts,
  Evidence,
  HistoryFacts,
  ProviderFacts,
  TokenFacts
} from '../../../../../electron/domain/diagnosis/evidence'
import { noHistory } from '../../../../../electron/domain/diagnosis/evidence'
import { apala, apiKey, fiberwise, middleware, wisphubNet } from './provider-facts'

export const receivedAt = Date.parse('2026-03-01T12:00:00Z')
export const date = (secondsBehind = 0): string => new Date(receivedAt - secondsBehind * 1000).toUTCString()

/** What stands on the wire in place of a key that the vault knows. */
export const key = '[redacted:Key]'

export interface Call {
  method?: string
  /** Behind the base URL, or absolute. */
  path: string
  /** Header lines of the request. */
  sent?: string[]
  status?: number | null
  headers?: Record<string, string>
  /** JSON unless it is a text. */
  body?: unknown
  /** Hops before this one, in the same shape. */
  before?: Omit<Call, 'body' | 'before'>[]
  dropped?: string[]
}

export interface Given extends Call {
  provider: ProviderFacts
  baseUrl?: string
  failure?: Evidence['exchange']['failure']
  credential?: Partial<CredentialFacts> | null
  dirt?: SecretFindingCode[]
  token?: Partial<TokenFacts> | null
  history?: Partial<HistoryFacts>
  sandbox?: boolean
  purpose?: Evidence['exchange']['purpose']
  probes?: Evidence['probes']
  clockAheadSeconds?: number | null
  proxy?: string
}

const bases = new Map<ProviderFacts, string>([
  [wisphubNet, 'https://api.wisphub.net'],
  [middleware, 'http://localhost:8000'],
  [fiberwise, 'http://localhost:5757'],
  [apala, 'http://localhost:4000'],
  [apiKey, 'https://service.example']
])

const hopOf = (
  baseUrl: string,
  { method = 'GET', path, sent = [], status = null, headers = {}, dropped = [] }: Call
): Hop => {
  const url = new URL(path.startsWith('/') ? baseUrl + path : path)
  return {
    method,
    url: url.href,
    requestHead: [`${method} ${url.pathname}${url.search} HTTP/1.1`, `Host: ${url.host}`, ...sent, '', ''].join('\r\n'),
    requestBytes: 200,
    status,
    statusText: '',
    httpVersion: '1.1',
    responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
    timings: { lookup: 1, connect: 2, secureConnect: null, requestSent: 3, firstByte: 4, end: 5 },
    remoteAddress: '192.0.2.1',
    tls: null,
    dropped
  }
}

export const credentialFacts = (provider: ProviderFacts, facts: Partial<CredentialFacts> = {}): CredentialFacts => {
  const [method] = provider.authMethods
  return {
    id: '00000000-0000-4000-8000-000000000001',
    label: 'Key',
    methodId: method?.id ?? null,
    place: method?.authentication ?? null,
    length: 41,
    matchesForm: method?.keyForm == null ? null : true,
    findings: [],
    matchesOtherProvider: null,
    alsoIn: null,
    fingerprint: { match: 'current', currentCredentialId: null },
    state: 'ready',
    expiresOn: null,
    listed: null,
    ...facts
  }
}

const kindOf = (text: string): Evidence['exchange']['body']['kind'] => {
  if (text === '') return 'empty'
  if (/^[[{"]/.test(text)) return 'json'
  return text.startsWith('<') ? 'html' : 'text'
}

/** Evidence as the service would gather it, from the little that a case is about. */
export const evidenceOf = (given: Given): Evidence => {
  const { provider, body, before = [], failure = null, dirt = [], credential, token, history } = given
  const baseUrl = given.baseUrl ?? bases.get(provider) ?? ''
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  const kind = kindOf(text)
  const findings = dirt.map(code => ({ code, severity: 'doubt' as const, cleanable: true, detail: '' }))
  return {
    source: 'sent',
    receivedAt,
    exchange: {
      hops: [...before, given].map(call => hopOf(baseUrl, call)),
      failure,
      durationMs: 5,
      purpose: given.purpose ?? 'request',
      body: {
        kind,
        contentType: kind === 'json' ? 'application/json' : 'text/html',
        charset: 'utf-8',
        wireBytes: text.length,
        bytes: text.length,
        redactions: 0,
        complete: true
      }
    },
    body: { text, json: kind === 'json' ? JSON.parse(text) : undefined },
    credential: credential === null ? null : credentialFacts(provider, { findings, ...credential }),
    token: token ? { claims: null, expiresAt: null, audience: null, ...token } : null,
    provider,
    environment: {
      name: 'Here',
      baseUrl,
      production: false,
      guard: 'open',
      sandbox: given.sandbox ?? false
    },
    clockAheadSeconds: given.clockAheadSeconds ?? 0,
    certificate: null,
    proxy: given.proxy ?? null,
    history: { ...noHistory, ...history },
    probes: given.probes ?? []
  }
}
