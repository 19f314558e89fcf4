/** The part of a scenario that is about tokens: `?tokens=valid`, or several states at once. */
import type { CredentialSummary } from '@shared/schemas/credential'
import type { Exchange } from '@shared/schemas/exchange'
import type { TokenState } from '@shared/schemas/token'
import { exchangeOf, fakeId, moreEnvironments } from '../fake-data'
import { apalaEnvironmentId, exchangedKey, heldToken, noToken } from '../fake-tokens'

const failed = { jwt: null, companyName: null, skew: null, exchangeId: null } as const

const states: Record<string, (id: string) => TokenState> = {
  none: noToken,
  valid: id => heldToken(id),
  opaque: id => heldToken(id, { jwt: null, refreshesByItself: false, hasRefreshToken: false, skew: null }),
  due: id => heldToken(id, { status: 'due', refreshesByItself: false }, 41_000),
  ended: id => heldToken(id, { status: 'due', refreshInMs: 0 }, 0),
  exchanging: id => ({ ...noToken(id), status: 'exchanging' }),
  cooling: id => ({
    ...noToken(id),
    status: 'cooling_down',
    retryInMs: 287_000,
    failure: { kind: 'server_fault', status: 503, problem: null }
  }),
  'cooling-working': id =>
    heldToken(
      id,
      { status: 'cooling_down', retryInMs: 287_000, failure: { kind: 'unreachable', status: null, problem: null } },
      48_000
    ),
  refused: id => ({
    ...noToken(id),
    ...failed,
    status: 'failed',
    failure: { kind: 'key_refused', status: 401, problem: null }
  }),
  malformed: id => ({
    ...noToken(id),
    ...failed,
    status: 'failed',
    failure: { kind: 'malformed', status: 200, problem: 'expires_in_not_a_number' }
  })
}

const labels: Record<string, string> = {
  none: 'Message optimiser',
  valid: 'Collections team',
  opaque: 'Nightly feedback',
  due: 'Support panel',
  ended: 'Old panel',
  exchanging: 'New panel',
  cooling: 'Reminders with a rather long name for such a narrow list',
  'cooling-working': 'Campaigns',
  refused: 'Key of last year',
  malformed: 'Behind a proxy'
}

const wanted = (parameters: URLSearchParams): string[] => {
  const text = parameters.get('tokens') ?? ''
  return text === 'all' ? Object.keys(states) : text.split(',').filter(name => name in states)
}

const firstKey = 700

const tokenExchange = (label: string): Exchange => {
  const environment = moreEnvironments().find(({ id }) => id === apalaEnvironmentId)
  if (!environment) throw new Error('There is an environment of Apala.')
  const spec = {
    method: 'POST' as const,
    url: '/api/auth/token',
    pathParameters: [],
    query: [],
    headers: [],
    body: { kind: 'json' as const, text: '{"api_key":"[redacted]"}' },
    environmentId: environment.id,
    credentialId: fakeId(2, firstKey),
    timeoutMs: 30_000,
    followRedirects: false
  }
  const exchange = exchangeOf(fakeId(3, 900), spec, environment, { purpose: 'token', bytes: 412 })
  return { ...exchange, credential: { id: fakeId(2, firstKey), label, fingerprint: 'a1f3' } }
}

const tokenBody = JSON.stringify({
  access_token: '[redacted:access_token]',
  refresh_token: '[redacted:refresh_token]',
  token_type: 'Bearer',
  expires_in: 3600,
  company_name: 'Créditos Demo S.A.S.'
})

export interface TokenScenario {
  credentials: CredentialSummary[]
  tokens: TokenState[]
  exchanges: Exchange[]
  bodies: [id: string, text: string][]
}

export const tokenScenario = (parameters: URLSearchParams): TokenScenario => {
  const names = wanted(parameters)
  const [first] = names
  const exchanges = first === undefined ? [] : [tokenExchange(labels[first] ?? '')]
  return {
    credentials: names.map((name, index) => exchangedKey(firstKey + index, { label: labels[name] ?? name })),
    tokens: names.flatMap((name, index) => states[name]?.(fakeId(2, firstKey + index)) ?? []),
    exchanges,
    bodies: exchanges.map(({ id }) => [id, tokenBody])
  }
}
