import type { Evidence } from '../../../../../../electron/domain/diagnosis/evidence'
import { key } from '../evidence-of'
import { apiKey } from '../provider-facts'
import { type FaultCase, faults } from './case'

const wrong = { detail: 'Invalid or missing API Key' }
const missing = { detail: 'Not authenticated' }
const right = [`api-key: ${key}`]

const described = (name: string): Evidence['probes'] => [
  {
    probe: {
      id: 'description',
      kind: 'description',
      method: 'GET',
      url: 'https://service.example/openapi.json',
      credential: { use: 'none' },
      cost: 1,
      tells: [],
      needsConsent: false
    },
    status: 200,
    failure: null,
    headers: [],
    receivedAt: null,
    body: { text: '', json: { components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name } } } } }
  }
]

export const apiKeyCases: FaultCase[] = faults({ provider: apiKey, path: '/secure-endpoint', sent: right }, [
  [
    'no credential',
    { sent: [], credential: null, status: 403, body: wrong },
    'credential_missing',
    'choose_credential'
  ],
  [
    'no credential, FastAPI from 0.122',
    { sent: [], credential: null, status: 401, headers: { 'www-authenticate': 'APIKey' }, body: missing },
    'credential_missing',
    'choose_credential'
  ],
  ['a wrong key', { status: 403, body: wrong }, 'key_refused', 'replace_key'],
  ['a byte order mark', { dirt: ['byte_order_mark'], status: 403, body: wrong }, 'key_dirty', 'clean_key'],
  [
    'another header, by its description',
    { sent: [`X-API-Key: ${key}`], status: 403, body: wrong, probes: described('api-key') },
    'header_name_wrong',
    { action: 'change_method', methodId: null, name: 'api-key' }
  ],
  [
    'another header, by validation',
    { status: 422, body: { detail: [{ loc: ['header', 'x-api-key'], msg: 'Field required', type: 'missing' }] } },
    'header_name_wrong',
    { action: 'change_method', methodId: null, name: 'x-api-key' }
  ],
  [
    'another header, by the words of a gateway',
    { status: 401, body: { message: 'Missing X-API-Key header' } },
    'header_name_wrong',
    'change_method'
  ],
  ['a key under a name nobody looks at', { status: 403, body: missing }, 'key_not_seen', 'change_method'],
  [
    'Basic for Bearer',
    {
      sent: [`Authorization: Basic ${key}`],
      status: 401,
      headers: { 'www-authenticate': 'Bearer' },
      body: { detail: 'Invalid authentication credentials' }
    },
    'scheme_wrong',
    { action: 'change_scheme', to: 'Bearer ' }
  ],
  [
    'Bearer for Token, by the challenge',
    {
      sent: [`Authorization: Bearer ${key}`],
      status: 401,
      credential: { methodId: 'header', place: { kind: 'header', header: 'Authorization', prefix: 'Bearer ' } },
      headers: { 'www-authenticate': 'Token' },
      body: { detail: 'Unauthorized.' }
    },
    'scheme_wrong',
    { action: 'change_scheme', to: 'Token ' }
  ],
  [
    'a missing scope, named',
    {
      sent: [`Authorization: Bearer ${key}`],
      status: 403,
      headers: { 'www-authenticate': 'Bearer error="insufficient_scope", scope="files:write"' },
      body: ''
    },
    'permission_missing',
    { action: 'add_permission', permission: { en: 'files:write', es: 'files:write' } }
  ],
  [
    'a key that the service calls revoked',
    { status: 401, body: { error: 'This API key has been revoked' } },
    'key_revoked',
    'replace_key'
  ],
  [
    'a key that the service calls expired',
    { status: 401, body: { error: 'Your API key has expired' } },
    'key_expired',
    'replace_key'
  ],
  [
    'a keychain without the key',
    { credential: { state: 'missing' }, status: 403, body: wrong },
    'credential_unavailable',
    'replace_key'
  ],
  [
    'a redirect in a circle',
    { status: 302, headers: { location: '/secure-endpoint' }, failure: { code: 'redirect_loop', detail: 'loop' } },
    'redirect_loop',
    'change_base_url'
  ],
  [
    'http, behind a proxy that wants https',
    {
      baseUrl: 'http://service.example',
      status: 400,
      body: '<html><head><title>400 The plain HTTP request was sent to HTTPS port</title></head></html>'
    },
    'plain_http',
    { action: 'change_base_url', to: 'https://service.example' }
  ],
  [
    'a slash, sent back as http',
    {
      path: 'http://service.example/secure-endpoint/',
      before: [
        {
          path: '/secure-endpoint',
          sent: right,
          status: 307,
          headers: { location: 'http://service.example/secure-endpoint/' }
        }
      ],
      sent: [],
      dropped: ['api-key'],
      status: 403,
      body: wrong
    },
    'trailing_slash',
    { action: 'add_trailing_slash', url: 'https://service.example/secure-endpoint/' }
  ],
  [
    'another method',
    { method: 'DELETE', status: 405, headers: { allow: 'GET' }, body: { detail: 'Method Not Allowed' } },
    'method_not_allowed',
    'none'
  ],
  ['not HTTP at all', { failure: { code: 'not_http', detail: 'HPE_INVALID_CONSTANT' } }, 'not_http', 'change_base_url'],
  [
    'an answer that cannot be decoded',
    { failure: { code: 'undecodable', detail: 'br' } },
    'response_unreadable',
    'retry'
  ],
  [
    'no way there, through a proxy',
    { proxy: 'proxy.example:3128', failure: { code: 'unreachable', detail: 'EHOSTUNREACH' } },
    'unreachable',
    'retry'
  ],
  [
    'a refusal without a word',
    { sent: [`Authorization: Bearer ${key}`], status: 451, body: '' },
    'refused_unexplained',
    'none'
  ]
])
