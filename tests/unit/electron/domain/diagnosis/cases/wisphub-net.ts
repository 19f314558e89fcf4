import { date, key, receivedAt } from '../evidence-of'
import { wisphubNet } from '../provider-facts'
import { type FaultCase, faults } from './case'

const missing = { detail: 'Las credenciales de autenticación no se proveyeron.' }
const wrong = { detail: 'Credenciales de autenticación incorrectas.' }
const forbidden = { detail: 'Usted no tiene permiso para realizar esta acción.' }
const right = [`Authorization: Api-Key ${key}`]
const worked = { lastSuccessAt: '2026-02-28T09:00:00Z' }
const page = '<!doctype html><html><head><title>WispHub</title></head><body></body></html>'
const login = '<html><body><form><input name="user"><input type="password" name="p"></form></body></html>'

export const wisphubNetCases: FaultCase[] = faults({ provider: wisphubNet, path: '/api/clientes/', sent: right }, [
  [
    'no credential',
    { sent: [], credential: null, status: 401, body: missing },
    'credential_missing',
    'choose_credential'
  ],
  [
    'Bearer for Api-Key',
    { sent: [`Authorization: Bearer ${key}`], status: 401, body: missing },
    'scheme_wrong',
    { action: 'change_scheme', to: 'Api-Key ' }
  ],
  [
    'the bare key, typed',
    { credential: { place: null }, sent: [`Authorization: ${key}`], status: 401, body: missing },
    'scheme_wrong',
    { action: 'change_scheme', to: 'Api-Key ' }
  ],
  [
    'the word in lower case',
    { sent: [`Authorization: api-key ${key}`], status: 401, body: missing },
    'scheme_wrong',
    'change_scheme'
  ],
  [
    'X-API-Key',
    { sent: [`X-API-Key: ${key}`], status: 401, body: missing },
    'header_name_wrong',
    { action: 'change_method', methodId: 'api-key', name: 'Authorization' }
  ],
  ['api-key', { sent: [`api-key: ${key}`], status: 401, body: missing }, 'header_name_wrong', 'change_method'],
  [
    'the key in the query',
    { path: `/api/clientes/?api_key=${key}`, sent: [], status: 401, body: missing },
    'place_wrong',
    'change_method'
  ],
  ['a no-break space in the key', { dirt: ['no_break_space'], status: 403, body: wrong }, 'key_dirty', 'clean_key'],
  ['quotes around the key', { dirt: ['quotes'], status: 401, body: wrong }, 'key_dirty', 'clean_key'],
  ['a scheme inside the key', { dirt: ['scheme_prefix'], status: 403, body: wrong }, 'key_dirty', 'clean_key'],
  [
    'only the beginning of a key',
    {
      dirt: ['cut_to_prefix'],
      credential: {
        matchesForm: false,
        length: 8,
        findings: [{ code: 'cut_to_prefix', severity: 'doubt', cleanable: false, detail: '' }]
      },
      status: 403,
      body: wrong
    },
    'key_cut',
    'replace_key'
  ],
  [
    'a key of Fiberwise',
    { credential: { matchesForm: false, matchesOtherProvider: 'Fiberwise' }, status: 403, body: wrong },
    'key_of_other_provider',
    'choose_credential'
  ],
  ['a key that worked and does not', { history: worked, status: 403, body: wrong }, 'key_revoked', 'replace_key'],
  [
    'a key that was replaced',
    {
      credential: { fingerprint: { match: 'retired', currentCredentialId: 'new' } },
      history: worked,
      status: 403,
      body: wrong
    },
    'key_retired',
    { action: 'choose_credential', credentialId: 'new' }
  ],
  [
    'a key whose last day is past',
    { credential: { expiresOn: '2026-02-01' }, status: 401, body: wrong },
    'key_expired',
    'replace_key'
  ],
  ['an unknown key', { status: 401, body: wrong }, 'key_refused', 'replace_key'],
  [
    'a missing permission',
    {
      method: 'PUT',
      path: '/api/clientes/7/perfil/',
      sent: [...right, 'Content-Type: application/json'],
      history: worked,
      status: 403,
      body: forbidden
    },
    'permission_missing',
    { action: 'add_permission', permission: { en: 'update clients', es: 'actualizar clientes' } }
  ],
  [
    '.net for .io, not known',
    { status: 403, body: forbidden },
    'host_of_other_region',
    { action: 'change_base_url', to: 'https://api.wisphub.io' }
  ],
  [
    '.net for .io, known to work there',
    {
      history: { workedAt: { baseUrl: 'https://api.wisphub.io', at: '2026-02-28T09:00:00Z' } },
      status: 403,
      body: forbidden
    },
    'host_of_other_region',
    { action: 'change_base_url', to: 'https://api.wisphub.io' }
  ],
  [
    '.io for .net',
    { baseUrl: 'https://api.wisphub.io', status: 403, body: forbidden },
    'host_of_other_region',
    { action: 'change_base_url', to: 'https://api.wisphub.net' }
  ],
  [
    'a key of the trial',
    {
      history: { workedAt: { baseUrl: 'https://sandbox-api.wisphub.net', at: '2026-02-28T09:00:00Z' } },
      status: 403,
      body: wrong
    },
    'key_of_other_environment',
    { action: 'change_base_url', to: 'https://sandbox-api.wisphub.net' }
  ],
  [
    'the panel, refusing',
    { baseUrl: 'https://app.wisphub.net', status: 403, body: forbidden },
    'host_is_panel',
    { action: 'change_base_url', to: 'https://api.wisphub.net' }
  ],
  [
    'the panel, with its page',
    { baseUrl: 'https://www.wisphub.io', status: 200, body: page },
    'host_is_panel',
    { action: 'change_base_url', to: 'https://api.wisphub.io' }
  ],
  [
    'the panel, with its login',
    { baseUrl: 'https://app.wisphub.net', status: 200, body: login },
    'host_is_panel',
    'change_base_url'
  ],
  [
    '/api twice',
    { baseUrl: 'https://api.wisphub.net/api', status: 404, body: { detail: 'No encontrado.' } },
    'base_path_doubled',
    { action: 'change_base_url', to: 'https://api.wisphub.net' }
  ],
  [
    '/api missing',
    { path: '/clientes/', status: 404, body: '<h1>Not Found</h1>' },
    'base_path_missing',
    { action: 'change_url', url: 'https://api.wisphub.net/api/clientes/' }
  ],
  [
    'http for https',
    {
      baseUrl: 'http://api.wisphub.net',
      before: [
        {
          path: 'http://api.wisphub.net/api/clientes/',
          sent: right,
          status: 301,
          headers: { location: 'https://api.wisphub.net/api/clientes/' }
        }
      ],
      path: 'https://api.wisphub.net/api/clientes/',
      sent: [],
      dropped: ['Authorization'],
      status: 401,
      body: missing
    },
    'plain_http',
    { action: 'change_base_url', to: 'https://api.wisphub.net' }
  ],
  [
    'a redirect to another host',
    {
      before: [
        {
          path: '/api/clientes/',
          sent: right,
          status: 302,
          headers: { location: 'https://api.wisphub.io/api/clientes/' }
        }
      ],
      path: 'https://api.wisphub.io/api/clientes/',
      sent: [],
      dropped: ['Authorization'],
      status: 401,
      body: missing
    },
    'header_dropped_on_redirect',
    { action: 'change_base_url', to: 'https://api.wisphub.io' }
  ],
  [
    'a POST without its last slash',
    {
      method: 'GET',
      before: [
        { method: 'POST', path: '/api/tickets', sent: right, status: 301, headers: { location: '/api/tickets/' } }
      ],
      path: '/api/tickets/',
      status: 200,
      body: { count: 1, results: [{}] }
    },
    'trailing_slash',
    { action: 'add_trailing_slash', url: 'https://api.wisphub.net/api/tickets/' }
  ],
  [
    'a limit, in seconds',
    { status: 429, headers: { 'retry-after': '42' }, body: { detail: 'Solicitud fue regulada (throttled).' } },
    'rate_limited',
    { action: 'wait', seconds: 42 }
  ],
  [
    'a limit, as a date',
    { status: 429, headers: { 'retry-after': new Date(receivedAt + 30_000).toUTCString(), date: date() }, body: {} },
    'rate_limited',
    { action: 'wait', seconds: 30 }
  ],
  ['a limit without a word', { status: 429, body: {} }, 'rate_limited', { action: 'wait', seconds: 60 }],
  [
    'a filter nobody knows',
    {
      path: '/api/clientes/?documento=99',
      history: { countWithoutFilter: 137 },
      status: 200,
      body: { count: 137, results: [{ cedula: '1' }] }
    },
    'filter_ignored',
    { action: 'remove_filter', names: ['documento'] }
  ],
  [
    'a filter that the records deny',
    { path: '/api/clientes/?cedula=99', status: 200, body: { count: 2, results: [{ cedula: '1' }, { cedula: '2' }] } },
    'filter_ignored',
    'remove_filter'
  ],
  [
    'JSON for a form',
    {
      method: 'POST',
      path: '/api/tickets/',
      sent: [...right, 'Content-Type: application/json'],
      history: worked,
      status: 415,
      body: { detail: 'Tipo de medio "application/json" incompatible en la solicitud.' }
    },
    'content_type_wrong',
    { action: 'change_content_type', to: 'multipart/form-data' }
  ],
  [
    'a wrong value',
    {
      method: 'PUT',
      path: '/api/clientes/7/perfil/',
      sent: [...right, 'Content-Type: application/json'],
      status: 400,
      body: { telefono: ['Este campo es requerido.'] }
    },
    'request_invalid',
    'none'
  ],
  [
    'an unknown record',
    { path: '/api/tickets/999/', status: 404, body: { detail: 'No encontrado.' } },
    'not_found',
    'none'
  ],
  ['a server fault', { status: 500, body: '<html><head><title>500</title></head></html>' }, 'server_fault', 'retry'],
  [
    'a bad gateway',
    { status: 502, body: '<html><head><title>502</title></head></html>' },
    'server_unavailable',
    'retry'
  ]
])
