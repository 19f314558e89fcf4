import { key } from '../evidence-of'
import { middleware } from '../provider-facts'
import { type FaultCase, faults } from './case'

const right = [`X-API-Key: ${key}`]
const missing = { detail: 'Not authenticated' }
const wrong = { detail: 'API Key inválida o ausente.' }
const asJson = 'Content-Type: application/json'

export const middlewareCases: FaultCase[] = faults({ provider: middleware, path: '/api/clients/', sent: right }, [
  [
    'no credential, 401',
    { sent: [], credential: null, status: 401, body: missing },
    'credential_missing',
    'choose_credential'
  ],
  [
    'no credential, 403 of an older FastAPI',
    { sent: [], credential: null, status: 403, body: missing },
    'credential_missing',
    'choose_credential'
  ],
  [
    'Authorization for X-API-Key',
    { sent: [`Authorization: Bearer ${key}`], status: 401, body: missing },
    'header_name_wrong',
    { action: 'change_method', methodId: 'x-api-key', name: 'X-API-Key' }
  ],
  [
    'api-key for X-API-Key',
    { sent: [`api-key: ${key}`], status: 403, body: missing },
    'header_name_wrong',
    'change_method'
  ],
  ['the key in a cookie', { sent: [`Cookie: key=${key}`], status: 401, body: missing }, 'place_wrong', 'change_method'],
  [
    'a word before the key',
    { sent: [`X-API-Key: Bearer ${key}`], status: 403, body: wrong },
    'scheme_wrong',
    { action: 'change_scheme', to: '' }
  ],
  ['a wrong key', { status: 403, body: wrong }, 'key_refused', 'replace_key'],
  [
    'a key that was changed on the server',
    { history: { lastSuccessAt: '2026-02-28T09:00:00Z' }, status: 403, body: wrong },
    'key_revoked',
    'replace_key'
  ],
  ['a name before the key', { dirt: ['name_prefix'], status: 403, body: wrong }, 'key_dirty', 'clean_key'],
  [
    'the upstream key, hidden behind an empty list',
    { status: 200, body: [] },
    'upstream_key_refused',
    { action: 'replace_key', where: 'server', setting: 'WISPHUB_NET_KEY' }
  ],
  [
    'the upstream key, behind a search that had results',
    { path: '/api/clients/search?q=Ana', history: { hadRecords: true }, status: 200, body: [] },
    'upstream_key_refused',
    'replace_key'
  ],
  [
    'the upstream key, behind 404',
    { path: '/api/internet-plans/', status: 404, body: { detail: 'Not Found' } },
    'upstream_key_refused',
    'replace_key'
  ],
  [
    'the path of the older documents',
    { path: '/api/v1/clients/', status: 404, body: { detail: 'Not Found' } },
    'base_path_extra',
    { action: 'change_url', url: 'http://localhost:8000/api/clients/' }
  ],
  [
    '/api missing',
    { path: '/clients/', status: 404, body: { detail: 'Not Found' } },
    'base_path_missing',
    'change_url'
  ],
  [
    'a slash too many, not followed',
    {
      path: '/api/tickets/',
      method: 'POST',
      sent: [...right, asJson],
      status: 307,
      headers: { location: 'http://localhost:8000/api/tickets' }
    },
    'trailing_slash',
    { action: 'add_trailing_slash', url: 'http://localhost:8000/api/tickets' }
  ],
  [
    'text for JSON',
    {
      method: 'PUT',
      path: '/api/clients/7',
      sent: [...right, 'Content-Type: text/plain'],
      status: 422,
      body: { detail: 'Error de validación: body: value is not a valid dict' }
    },
    'content_type_wrong',
    { action: 'change_content_type', to: 'application/json' }
  ],
  [
    'a missing field',
    {
      method: 'POST',
      path: '/api/tickets',
      sent: [...right, asJson],
      status: 422,
      body: { detail: 'Error de validación: asunto: Field required' }
    },
    'request_invalid',
    'none'
  ],
  [
    'an unknown client',
    { path: '/api/clients/by-document/1', status: 404, body: { detail: 'client_not_found' } },
    'not_found',
    'none'
  ],
  [
    'its own fault',
    { status: 500, body: { detail: 'Ocurrió un error interno en el servidor.' } },
    'server_fault',
    'retry'
  ],
  ['not started', { failure: { code: 'connection_refused', detail: 'ECONNREFUSED' } }, 'connection_refused', 'retry'],
  [
    'the sandbox not started',
    { sandbox: true, failure: { code: 'connection_refused', detail: 'ECONNREFUSED' } },
    'sandbox_stopped',
    'start_sandbox'
  ],
  [
    'https on its plain port',
    {
      baseUrl: 'https://localhost:8000',
      failure: { code: 'tls_failed', detail: 'No secure connection could be made (EPROTO, WRONG_VERSION_NUMBER).' }
    },
    'tls_on_plain_port',
    { action: 'change_base_url', to: 'http://localhost:8000' }
  ]
])
