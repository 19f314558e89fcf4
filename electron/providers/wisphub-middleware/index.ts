/** The WispHub middleware, a service of one's own in front of WispHub Net. Facts from its public code. Data only. */
import type { Provider } from '../provider'
import { endpoints } from './endpoints'

export const wisphubMiddleware: Provider = {
  id: 'wisphub-middleware',
  name: 'WispHub middleware',
  description: {
    en: 'Your own service in front of WispHub Net. Some installations ask for a key, others for none: those take requests without a credential.',
    es: 'Tu propio servicio delante de WispHub Net. Algunas instalaciones piden una clave y otras ninguna: a esas se les envía sin credencial.'
  },
  environments: [{ id: 'local', name: 'localhost:8000', baseUrl: 'http://localhost:8000', production: false }],
  baseUrlHelp: {
    en: 'The address where your middleware listens, without /api; by itself that is http://localhost:8000.',
    es: 'La dirección donde atiende tu middleware, sin /api; de fábrica es http://localhost:8000.'
  },
  basePathToTrim: '/api',
  keyPage: {
    en: 'In the settings of the middleware: the variable WISPHUB_INTERNAL_API_KEY. It takes effect after a restart.',
    es: 'En la configuración del middleware: la variable WISPHUB_INTERNAL_API_KEY. El cambio vale después de reiniciarlo.'
  },
  authMethods: [
    {
      id: 'x-api-key',
      label: { en: 'Internal API key', es: 'Clave interna de API' },
      secret: {
        label: { en: 'Internal API key', es: 'Clave interna de API' },
        help: {
          en: 'Not the key of WispHub itself: the one that the middleware asks of its own clients.',
          es: 'No es la clave de WispHub: es la que el middleware pide a sus propios clientes.'
        },
        placeholder: 'WISPHUB_INTERNAL_API_KEY',
        generate: ['uuid4', 'base64url']
      },
      fields: [],
      authentication: { kind: 'header', header: 'X-API-Key', prefix: '' },
      // Answered by the middleware itself, at no cost for WispHub; an open proxy answers it to anybody.
      probe: { kind: 'endpoint', endpointId: 'list-subjects', compare: true },
      keyForm: null
    }
  ],
  endpoints,
  limits: [],
  errors: [
    {
      status: 401,
      body: 'Not authenticated',
      kind: 'key_missing',
      meaning: { en: 'No key arrived in X-API-Key.', es: 'No llegó ninguna clave en X-API-Key.' }
    },
    {
      status: 403,
      body: 'Not authenticated',
      kind: 'key_missing',
      meaning: { en: 'No key arrived in X-API-Key.', es: 'No llegó ninguna clave en X-API-Key.' }
    },
    {
      status: 403,
      // Without the accent, which some servers escape.
      body: 'API Key inv',
      kind: 'key_refused',
      meaning: {
        en: 'Not the key that stands in the settings of the middleware.',
        es: 'No es la clave que está en la configuración del middleware.'
      }
    },
    {
      status: 404,
      body: 'client_not_found',
      kind: 'not_found',
      meaning: { en: 'WispHub knows no such client.', es: 'WispHub no conoce a ese cliente.' }
    },
    {
      status: 422,
      body: '',
      kind: 'invalid',
      meaning: {
        en: 'A value was not accepted, or the body does not say that it is JSON. The detail names the fields in one text.',
        es: 'No se aceptó algún valor, o el cuerpo no dice que es JSON. El detalle nombra los campos en un solo texto.'
      }
    },
    {
      status: 500,
      body: '',
      kind: 'server_fault',
      meaning: {
        en: 'The middleware failed inside; its own log says why.',
        es: 'El middleware falló por dentro; su propio registro dice por qué.'
      }
    }
  ],
  secretMembers: [],
  sensitiveMembers: ['document', 'phone', 'address', 'antenna_ip'],
  dotenv: [{ methodId: 'x-api-key', secret: ['WISPHUB_INTERNAL_API_KEY'], baseUrl: [], fields: {} }],
  // Refused by WispHub, it answers as if there were nothing.
  hiddenUpstream: {
    setting: 'WISPHUB_NET_KEY',
    answers: [
      { path: '/api/clients/', shows: 'empty', searches: false },
      { path: '/api/clients/search', shows: 'empty', searches: true },
      { path: '/api/internet-plans/', shows: 404, searches: false },
      { path: '/api/payment-methods/', shows: 404, searches: false }
    ]
  },
  // The server holds one key, in a setting: it changes with its restart.
  rotation: { mode: 'guided', overlap: 'no', longestUseSeconds: 0 },
  tourEndpointId: 'search-clients'
}
