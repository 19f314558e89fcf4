import type { TokenClaims } from '../../../../../../electron/domain/diagnosis/token-claims'
import { type Given, key, receivedAt } from '../evidence-of'
import { apala } from '../provider-facts'
import { type FaultCase, faults } from './case'

const asJson = 'Content-Type: application/json'
const data = { method: 'POST', path: '/api/message_optimizer', sent: [`Authorization: Bearer ${key}`, asJson] }
const exchange: Partial<Given> = { method: 'POST', path: '/api/auth/token', sent: [asJson], purpose: 'token' }
const says = (detail: string) => ({ errors: { detail } })
const seconds = receivedAt / 1000
const claims: TokenClaims = { expiresAt: null, notBefore: null, issuedAt: null, audience: [], issuer: null }
const jwt = (changes: Partial<TokenClaims>) => ({
  token: { claims: { ...claims, ...changes } }
})

export const apalaCases: FaultCase[] = faults({ provider: apala }, [
  [
    'no token',
    { ...data, sent: [asJson], credential: null, status: 401, body: says('Missing access token') },
    'credential_missing',
    'choose_credential'
  ],
  [
    'the key for the token',
    {
      ...data,
      credential: { methodId: 'own', place: { kind: 'header', header: 'Authorization', prefix: 'Bearer ' } },
      status: 401,
      body: says('Invalid or expired token')
    },
    'place_wrong',
    { action: 'change_method', methodId: 'exchange', name: 'Authorization' }
  ],
  ['an unknown key', { ...exchange, status: 401, body: says('Invalid API key') }, 'key_refused', 'replace_key'],
  ['a refused exchange without words', { ...exchange, status: 401, body: '' }, 'key_refused', 'replace_key'],
  [
    'a blank behind the key',
    { ...exchange, dirt: ['surrounding_blank'], status: 401, body: says('Invalid API key') },
    'key_dirty',
    'clean_key'
  ],
  ['a line break in the key', { ...exchange, dirt: ['line_break'], status: 401, body: '' }, 'key_dirty', 'clean_key'],
  [
    'a key without its end',
    {
      ...exchange,
      credential: {
        matchesForm: false,
        length: 20,
        findings: [{ code: 'cut_to_prefix', severity: 'doubt', cleanable: false, detail: '' }]
      },
      status: 401,
      body: says('Invalid API key')
    },
    'key_cut',
    'replace_key'
  ],
  [
    'a key without the right to tokens',
    { ...exchange, status: 403, body: says('API key has no permission') },
    'permission_missing',
    'add_permission'
  ],
  [
    'a revoked key',
    { ...exchange, history: { lastSuccessAt: '2026-02-28T09:00:00Z' }, status: 401, body: says('Invalid API key') },
    'key_revoked',
    'replace_key'
  ],
  [
    'a token that is over, by its claim',
    { ...data, ...jwt({ expiresAt: seconds - 600 }), status: 401, body: says('Invalid or expired token') },
    'token_expired',
    'renew_token'
  ],
  [
    'a token that is over, by its time',
    { ...data, token: { expiresAt: receivedAt - 1000 }, status: 401, body: says('Invalid or expired token') },
    'token_expired',
    'renew_token'
  ],
  ['an opaque token', { ...data, token: {}, status: 401, body: '' }, 'token_expired', 'renew_token'],
  [
    'a token that is over, by the header',
    {
      ...data,
      token: {},
      status: 401,
      headers: { 'www-authenticate': 'Bearer error="invalid_token", error_description="The token expired"' },
      body: ''
    },
    'token_expired',
    'renew_token'
  ],
  [
    'a token before its time',
    { ...data, ...jwt({ notBefore: seconds + 120 }), status: 401, body: '' },
    'token_not_yet_valid',
    { action: 'wait', seconds: 120 }
  ],
  [
    'a token for another service',
    {
      ...data,
      token: { audience: 'apala', claims: { ...claims, expiresAt: seconds + 900, audience: ['billing'] } },
      status: 401,
      body: says('Invalid audience')
    },
    'token_wrong_audience',
    'choose_credential'
  ],
  [
    'a clock that is behind',
    { ...data, ...jwt({ expiresAt: seconds + 300 }), clockAheadSeconds: -600, status: 401, body: '' },
    'clock_skew',
    'check_clock'
  ],
  [
    'a clock that is ahead',
    { ...data, ...jwt({ notBefore: seconds - 60 }), clockAheadSeconds: 600, status: 401, body: '' },
    'clock_skew',
    'check_clock'
  ],
  [
    'a missing permission',
    { ...data, token: {}, status: 403, body: says('Forbidden') },
    'permission_missing',
    'add_permission'
  ],
  ['too many calls', { ...data, token: {}, status: 429, body: says('Too Many Requests') }, 'rate_limited', 'wait'],
  ['a missing /api', { ...data, path: '/message_optimizer', status: 404, body: '' }, 'base_path_missing', 'change_url'],
  [
    'a redirect of the exchange to another origin',
    {
      ...exchange,
      status: 307,
      headers: { location: 'http://elsewhere.example/api/auth/token' },
      failure: { code: 'redirect_refused', detail: 'body_to_other_origin' }
    },
    'redirect_refused',
    'change_base_url'
  ],
  [
    'values that do not fit',
    { ...data, token: {}, status: 422, body: { errors: { customer_id: ['is invalid'] } } },
    'request_invalid',
    'none'
  ],
  ['its own fault', { ...data, token: {}, status: 500, body: says('Internal Server Error') }, 'server_fault', 'retry']
])
