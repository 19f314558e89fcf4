/** Apala. The key is exchanged for a token, which then travels as Bearer. Facts from its guide and public client. Data only. */
import type { Provider } from '../provider'
import { endpoints } from './endpoints'

export const apala: Provider = {
  id: 'apala',
  name: 'Apala',
  description: {
    en: 'Better messages to customers, and feedback on how they reacted. The key is exchanged for a token, which lasts an hour or so.',
    es: 'Mejores mensajes para los clientes e información sobre su reacción. La clave se cambia por un token que dura más o menos una hora.'
  },
  environments: [{ id: 'local', name: 'localhost:4000', baseUrl: 'http://localhost:4000', production: false }],
  baseUrlHelp: {
    en: 'The address of the server that Apala gave you, without /api.',
    es: 'La dirección del servidor que te dio Apala, sin /api.'
  },
  basePathToTrim: '/api',
  keyPage: {
    en: 'Apala gives the key to your company; ask whoever manages the account.',
    es: 'Apala entrega la clave a tu empresa; pídela a quien administra la cuenta.'
  },
  authMethods: [
    {
      id: 'exchange',
      label: { en: 'API key for a token', es: 'Clave de API por un token' },
      secret: {
        label: { en: 'API key', es: 'Clave de API' },
        help: {
          en: '44 characters, the last one is =. It may hold + and /, which are part of it.',
          es: '44 caracteres; el último es =. Puede contener + y /, que forman parte de la clave.'
        },
        placeholder: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=',
        generate: []
      },
      fields: [],
      authentication: {
        kind: 'exchange',
        path: '/api/auth/token',
        keyMember: 'api_key',
        tokenMember: 'access_token',
        expiresInMember: 'expires_in',
        header: 'Authorization',
        prefix: 'Bearer ',
        companyMember: 'company_name',
        refresh: { path: '/api/auth/refresh', requestMember: 'refresh_token', replyMember: 'refresh_token' }
      },
      probe: { kind: 'exchange' },
      keyForm: '[A-Za-z0-9+/]{43}='
    }
  ],
  endpoints,
  limits: [],
  errors: [
    {
      status: 401,
      body: '',
      kind: 'key_missing_or_refused',
      meaning: {
        en: 'At the exchange: the key is wrong. Anywhere else: the token is missing or has ended.',
        es: 'En el intercambio: la clave es incorrecta. En las demás llamadas: falta el token o ya venció.'
      }
    },
    {
      status: 403,
      body: '',
      kind: 'not_allowed',
      meaning: { en: 'The key lacks the permission.', es: 'A la clave le falta el permiso.' }
    },
    {
      status: 422,
      body: '',
      kind: 'invalid',
      meaning: { en: 'A value was not accepted.', es: 'No se aceptó algún valor.' }
    },
    {
      status: 429,
      body: '',
      kind: 'too_many_requests',
      meaning: { en: 'Too many calls in a short time.', es: 'Demasiadas llamadas en poco tiempo.' }
    },
    {
      status: 500,
      body: '',
      kind: 'server_fault',
      meaning: { en: 'Apala failed inside; try again later.', es: 'Apala falló por dentro; intenta más tarde.' }
    }
  ],
  secretMembers: ['access_token', 'refresh_token'],
  sensitiveMembers: ['company_id', 'company_name', 'customer_id', 'content', 'actual_sent_message'],
  dotenv: [{ methodId: 'exchange', secret: ['APALA_API_KEY'], baseUrl: ['APALA_BASE_URL'], fields: {} }],
  // A token that was had with the old key stays good for its hour.
  rotation: { mode: 'guided', overlap: 'unknown', longestUseSeconds: 3600 },
  tourEndpointId: 'optimize-message'
}
