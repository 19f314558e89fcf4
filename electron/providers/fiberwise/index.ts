/** Fiberwise. Facts from its guide and its public code, which differ in places. Data only. */
import type { AuthMethod, Provider } from '../provider'
import { endpoints } from './endpoints'
import { scopedKeys } from './scoped-keys'
import { session } from './session'

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

// Any good key may be too narrow for a list: its refusal shows that it was taken.
const probe: AuthMethod['probe'] = { kind: 'endpoint', endpointId: 'list-agents', compare: true }

export const fiberwise: Provider = {
  id: 'fiberwise',
  name: 'Fiberwise',
  description: {
    en: 'Agents, functions and pipelines; API keys with scopes and an end.',
    es: 'Agentes, funciones y flujos; claves de API con alcances y vencimiento.'
  },
  environments: [
    { id: 'local-5757', name: 'localhost:5757', baseUrl: 'http://localhost:5757', production: false },
    { id: 'local-5555', name: 'localhost:5555', baseUrl: 'http://localhost:5555', production: false }
  ],
  baseUrlHelp: {
    en: 'The address of the server without /api/v1. The guide names port 5757, its examples and activations use 5555.',
    es: 'La dirección del servidor sin /api/v1. La guía indica el puerto 5757; sus ejemplos y las activaciones usan el 5555.'
  },
  basePathToTrim: '/api/v1',
  keyPage: {
    en: 'Keys are made with “Create an API key” in the catalogue, or with its command line. A key is shown only once.',
    es: 'Las claves se crean con «Crear una clave de API» del catálogo o con su línea de comandos. La clave se muestra una sola vez.'
  },
  authMethods: [
    {
      id: 'bearer',
      label: { en: 'API key', es: 'Clave de API' },
      secret: {
        label: { en: 'API key', es: 'Clave de API' },
        help: {
          en: 'Begins with fw_key_, or is a bare UUID. Without the word Bearer.',
          es: 'Empieza por fw_key_, o es un UUID solo. Sin la palabra Bearer.'
        },
        placeholder: 'fw_key_…',
        generate: []
      },
      fields: [],
      authentication: { kind: 'header', header: 'Authorization', prefix: 'Bearer ' },
      probe,
      keyForm: `fw_key_[A-Za-z0-9_-]+|${uuid}`
    },
    {
      id: 'bearer-api',
      label: { en: 'API key in UUID form, sent as api_…', es: 'Clave en forma de UUID, enviada como api_…' },
      secret: {
        label: { en: 'API key (UUID)', es: 'Clave de API (UUID)' },
        help: {
          en: 'For servers that want api_ before the UUID, as the command line sends it. Paste the UUID alone.',
          es: 'Para servidores que esperan api_ delante del UUID, como lo envía la línea de comandos. Pega solo el UUID.'
        },
        placeholder: 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
        generate: []
      },
      fields: [],
      authentication: { kind: 'header', header: 'Authorization', prefix: 'Bearer api_' },
      probe,
      keyForm: uuid
    },
    {
      id: 'agent',
      label: { en: 'Agent key', es: 'Clave de agente' },
      secret: {
        label: { en: 'Agent key', es: 'Clave de agente' },
        help: {
          en: 'Begins with agent_ and has scopes of its own, such as data:read.',
          es: 'Empieza por agent_ y tiene alcances propios, como data:read.'
        },
        placeholder: 'agent_…',
        generate: []
      },
      fields: [],
      authentication: { kind: 'header', header: 'Authorization', prefix: 'Bearer ' },
      probe,
      keyForm: 'agent_[A-Za-z0-9_-]{43}'
    }
  ],
  endpoints,
  limits: [],
  errors: [
    {
      status: 401,
      body: 'Authentication required',
      kind: 'key_missing',
      meaning: {
        en: 'No key arrived. It belongs in Authorization, after the word Bearer and one blank.',
        es: 'No llegó ninguna clave. Va en Authorization, después de la palabra Bearer y un espacio.'
      }
    },
    {
      status: 401,
      body: 'Invalid API key',
      kind: 'key_refused',
      meaning: {
        en: 'Fiberwise does not accept this key: it is wrong, revoked or expired; the answer is the same for all three.',
        es: 'Fiberwise no acepta esta clave: es incorrecta, fue revocada o venció; la respuesta es la misma en los tres casos.'
      }
    },
    {
      status: 403,
      body: 'Insufficient permissions',
      kind: 'not_allowed',
      meaning: {
        en: 'The key is good, but lacks the scope. Scopes do not include one another.',
        es: 'La clave es válida, pero le falta el alcance. Ningún alcance incluye a otro.'
      }
    },
    {
      status: 400,
      body: '',
      kind: 'invalid',
      meaning: { en: 'A value was not accepted.', es: 'No se aceptó algún valor.' }
    },
    {
      status: 422,
      body: '',
      kind: 'invalid',
      meaning: { en: 'A value was not accepted.', es: 'No se aceptó algún valor.' }
    },
    {
      status: 404,
      body: '',
      kind: 'not_found',
      meaning: {
        en: 'There is no such record, or this server lacks the path.',
        es: 'No existe ese registro, o este servidor no tiene esa ruta.'
      }
    }
  ],
  secretMembers: ['key', 'key_value'],
  sensitiveMembers: ['user_id', 'organization_id'],
  dotenv: [{ methodId: 'bearer', secret: ['FIBERWISE_API_KEY'], baseUrl: ['FIBERWISE_BASE_URL'], fields: {} }],
  keyListEndpointId: 'list-api-keys',
  session,
  scopedKeys,
  // Keys are rows of their own: any number of them is good at the same time.
  rotation: { mode: 'automatic', overlap: 'yes', longestUseSeconds: 0 },
  tourEndpointId: 'list-agents'
}
