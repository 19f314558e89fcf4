/** WispHub Net, the platform of many internet providers. Facts from the vendor's guide and help pages. Data only. */
import type { Provider } from '../provider'
import { endpoints } from './endpoints'
import { errors } from './errors'

export const wisphubNet: Provider = {
  id: 'wisphub-net',
  name: 'WispHub Net',
  description: {
    en: 'Clients, plans, tickets and network checks of a WispHub account.',
    es: 'Clientes, planes, tickets y pruebas de red de una cuenta de WispHub.'
  },
  // The wrong one of .net and .io refuses even a good key, so a person must pick; trials come last.
  environments: [
    { id: 'net', name: 'wisphub.net', baseUrl: 'https://api.wisphub.net', production: true },
    { id: 'io', name: 'wisphub.io', baseUrl: 'https://api.wisphub.io', production: true },
    { id: 'app', name: 'wisphub.app', baseUrl: 'https://api.wisphub.app', production: true },
    { id: 'trial', name: 'wisphub.net trial', baseUrl: 'https://sandbox-api.wisphub.net', production: false }
  ],
  baseUrlHelp: {
    en: 'In the WispHub panel: Mi Empresa → URL de consulta de API. It is not the address of the panel itself.',
    es: 'En el panel de WispHub: Mi Empresa → URL de consulta de API. No es la dirección del panel.'
  },
  basePathToTrim: '/api',
  keyPage: {
    en: 'In the WispHub panel: Ajustes → Staff → the user → API Key.',
    es: 'En el panel de WispHub: Ajustes → Staff → el usuario → API Key.'
  },
  authMethods: [
    {
      id: 'api-key',
      label: { en: 'API key', es: 'Clave de API' },
      secret: {
        label: { en: 'API key', es: 'Clave de API' },
        help: {
          en: 'Keys belong to a staff user and can do what that user may do.',
          es: 'Cada clave pertenece a un usuario del personal y puede hacer lo mismo que ese usuario.'
        },
        placeholder: 'xxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        generate: []
      },
      fields: [],
      authentication: { kind: 'header', header: 'Authorization', prefix: 'Api-Key ' },
      probe: { kind: 'endpoint', endpointId: 'list-clients', compare: false },
      keyForm: '[A-Za-z0-9]{8}\\.[A-Za-z0-9]{32}'
    }
  ],
  endpoints,
  limits: [
    { requests: 100, seconds: 60 },
    { requests: 1000, seconds: 3600 }
  ],
  errors,
  secretMembers: [],
  // Personal data, and passwords of the customer's line and devices; that there are such passwords is known, their names
  // are assumptions.
  sensitiveMembers: [
    'nombre',
    'apellidos',
    'usuario',
    'mac_cpe',
    'ssid_router_wifi',
    'cedula',
    'telefono',
    'email',
    'direccion',
    'coordenadas',
    'ip',
    'password_cpe',
    'password_servicio',
    'password_ssid_router_wifi',
    'password_router_wifi'
  ],
  dotenv: [{ methodId: 'api-key', secret: ['WISPHUB_NET_KEY'], baseUrl: ['WISPHUB_NET_HOST'], fields: {} }],
  // Whether a new key ends the old one is told nowhere. The middleware's lists live for 900 s.
  rotation: {
    mode: 'guided',
    overlap: 'unknown',
    longestUseSeconds: 900,
    // The panel is not where the API is.
    keyPages: {
      'https://api.wisphub.net': 'https://app.wisphub.net/',
      'https://api.wisphub.io': 'https://www.wisphub.io/',
      'https://api.wisphub.app': 'https://www.wisphub.app/',
      '*': '/'
    }
  },
  tourEndpointId: 'list-clients'
}
