import { key } from '../evidence-of'
import { fiberwise } from '../provider-facts'
import { type FaultCase, faults } from './case'

const right = [`Authorization: Bearer ${key}`]
const cookie = ['Cookie: session=••••••••']
const session = { methodId: 'session', place: { kind: 'cookie', cookie: 'session' } as const }
const missing = { detail: 'Authentication required' }
const wrong = { detail: 'Invalid API key' }
const forbidden = { detail: 'Insufficient permissions for this operation' }
const worked = { lastSuccessAt: '2026-02-28T09:00:00Z' }
const page = '<!doctype html><html><head><title>FiberWise</title></head><body>App</body></html>'
const login = '<html><body><form><input name="email"><input name="password" type="password"></form></body></html>'

export const fiberwiseCases: FaultCase[] = faults({ provider: fiberwise, path: '/api/v1/agents', sent: right }, [
  [
    'no credential',
    { sent: [], credential: null, status: 401, body: missing },
    'credential_missing',
    'choose_credential'
  ],
  [
    'Api-Key for Bearer',
    { sent: [`Authorization: Api-Key ${key}`], status: 401, body: missing },
    'scheme_wrong',
    { action: 'change_scheme', to: 'Bearer ' }
  ],
  [
    'the bare key, typed',
    { credential: { place: null }, sent: [`Authorization: ${key}`], status: 401, body: missing },
    'scheme_wrong',
    'change_scheme'
  ],
  ['X-API-Key', { sent: [`X-API-Key: ${key}`], status: 401, body: missing }, 'header_name_wrong', 'change_method'],
  [
    'only key_prefix',
    {
      credential: {
        matchesForm: false,
        length: 11,
        findings: [{ code: 'cut_to_prefix', severity: 'doubt', cleanable: false, detail: '' }]
      },
      status: 401,
      body: wrong
    },
    'key_cut',
    'replace_key'
  ],
  [
    'a masked key',
    {
      credential: {
        matchesForm: false,
        findings: [{ code: 'masked', severity: 'doubt', cleanable: false, detail: '' }]
      },
      status: 401,
      body: wrong
    },
    'key_masked',
    'replace_key'
  ],
  ['a zero-width character', { dirt: ['zero_width'], status: 401, body: wrong }, 'key_dirty', 'clean_key'],
  [
    'a key of WispHub',
    { credential: { matchesForm: false, matchesOtherProvider: 'WispHub Net' }, status: 401, body: wrong },
    'key_of_other_provider',
    'choose_credential'
  ],
  [
    'a key that the list shows as expired',
    {
      credential: { listed: { listed: true, expiresAt: '2026-02-20T00:00:00Z', scopes: ['read:all'] } },
      status: 401,
      body: wrong
    },
    'key_expired',
    'replace_key'
  ],
  [
    'a key that is not in the list',
    { credential: { listed: { listed: false, expiresAt: null, scopes: null } }, status: 401, body: wrong },
    'key_revoked',
    'replace_key'
  ],
  ['a key that worked', { history: worked, status: 401, body: wrong }, 'key_revoked', 'replace_key'],
  ['an unknown key', { status: 401, body: wrong }, 'key_refused', 'replace_key'],
  [
    'a missing scope',
    { method: 'POST', sent: [...right, 'Content-Type: application/json'], status: 403, body: forbidden },
    'permission_missing',
    { action: 'add_permission', permission: { en: 'write:all', es: 'write:all' } }
  ],
  [
    'a missing scope, by the list',
    {
      method: 'POST',
      sent: [...right, 'Content-Type: application/json'],
      credential: { listed: { listed: true, expiresAt: null, scopes: ['read:all'] } },
      status: 403,
      body: forbidden
    },
    'permission_missing',
    'add_permission'
  ],
  [
    'port 5555',
    { baseUrl: 'http://localhost:5555', failure: { code: 'connection_refused', detail: 'ECONNREFUSED' } },
    'port_wrong',
    { action: 'change_base_url', to: 'http://localhost:5757' }
  ],
  [
    'a port nobody knows',
    { baseUrl: 'http://127.0.0.1:5050', failure: { code: 'not_http', detail: 'HPE_INVALID_CONSTANT' } },
    'port_wrong',
    'change_base_url'
  ],
  [
    '/api/v1 missing',
    { path: '/agents', status: 404, body: { detail: 'Not Found' } },
    'base_path_missing',
    { action: 'change_url', url: 'http://localhost:5757/api/v1/agents' }
  ],
  [
    '/api/v1 missing, and the app answers',
    { path: '/agents', status: 200, body: page },
    'base_path_missing',
    'change_url'
  ],
  [
    '/api/v1 twice',
    { baseUrl: 'http://localhost:5757/api/v1', status: 404, body: { detail: 'Not Found' } },
    'base_path_doubled',
    { action: 'change_base_url', to: 'http://localhost:5757' }
  ],
  [
    'a session that is over',
    { credential: session, sent: cookie, history: worked, status: 401, body: missing },
    'session_expired',
    'log_in'
  ],
  [
    'a session that is over, by redirect',
    {
      credential: session,
      before: [{ path: '/api/v1/agents', sent: cookie, status: 303, headers: { location: '/login' } }],
      path: 'http://localhost:5757/login',
      sent: cookie,
      status: 200,
      body: login
    },
    'session_expired',
    'log_in'
  ],
  [
    'sent to sign in',
    { sent: [], credential: null, status: 302, headers: { location: '/login' } },
    'redirect_to_login',
    'log_in'
  ],
  ['the login page with 200', { status: 200, body: login }, 'login_page', 'log_in'],
  ['a page where data should be', { status: 200, body: page }, 'page_instead_of_api', 'change_base_url'],
  [
    'a form that is too old',
    {
      credential: session,
      sent: cookie,
      method: 'POST',
      path: '/api/v1/auth/logout',
      status: 419,
      body: { message: 'Page expired' }
    },
    'session_expired',
    'log_in'
  ],
  [
    'an outage with a time',
    { status: 503, headers: { 'retry-after': '120' }, body: '' },
    'server_unavailable',
    { action: 'wait', seconds: 120 }
  ],
  [
    'a connection that breaks',
    { failure: { code: 'connection_reset', detail: 'ECONNRESET' } },
    'connection_broken',
    'retry'
  ]
])
