/** Any other service that takes a key: in a header, the query, a cookie, as Bearer or with Basic. Data only. */
import type { LocalizedText } from '@shared/schemas/common'
import type { AuthMethod, Provider } from '../provider'
import { cookieName, headerName, parameterName, prefix, testPath, userName } from './fields'

const apiKeySecret = (label: LocalizedText): AuthMethod['secret'] => ({
  label,
  help: {
    en: 'The value alone, without a name or a word before it.',
    es: 'Solo el valor, sin nombre ni palabra delante.'
  },
  placeholder: '',
  generate: ['uuid4', 'base64url']
})

const key = { en: 'API key', es: 'Clave de API' }

const method = (
  id: string,
  label: LocalizedText,
  authentication: AuthMethod['authentication'],
  fields: AuthMethod['fields'],
  secret = apiKeySecret(key)
): AuthMethod => ({
  id,
  label,
  secret,
  fields: [...fields, testPath],
  authentication,
  // The person names the call: nobody else knows which one of a strange service changes nothing.
  probe: { kind: 'field', field: testPath.name },
  keyForm: null
})

export const apiKey: Provider = {
  id: 'api-key',
  name: 'API key (other service)',
  description: {
    en: 'Any other service that takes a key: in a header, the query, a cookie, as Bearer token or with a user name.',
    es: 'Cualquier otro servicio que acepte una clave: en un encabezado, en la consulta, en una cookie, como token Bearer o con usuario.'
  },
  environments: [{ id: 'local', name: 'localhost:8000', baseUrl: 'http://localhost:8000', production: false }],
  baseUrlHelp: {
    en: 'The address of the service, with everything that all its paths begin with.',
    es: 'La dirección del servicio, con todo lo que tienen en común sus rutas.'
  },
  basePathToTrim: null,
  keyPage: {
    en: 'The documentation of the service says where its keys are made and taken back.',
    es: 'La documentación del servicio dice dónde se crean y se revocan sus claves.'
  },
  authMethods: [
    method(
      'header',
      { en: 'In a header', es: 'En un encabezado' },
      { kind: 'header', header: '{headerName}', prefix: '{prefix}' },
      [headerName, prefix]
    ),
    method('query', { en: 'In the query', es: 'En la consulta' }, { kind: 'query', parameter: '{parameterName}' }, [
      parameterName
    ]),
    method('cookie', { en: 'In a cookie', es: 'En una cookie' }, { kind: 'cookie', cookie: '{cookieName}' }, [
      cookieName
    ]),
    method(
      'bearer',
      { en: 'Bearer token', es: 'Token Bearer' },
      { kind: 'header', header: 'Authorization', prefix: 'Bearer ' },
      [],
      apiKeySecret({ en: 'Token', es: 'Token' })
    ),
    method(
      'basic',
      { en: 'User name and password (Basic)', es: 'Usuario y contraseña (Basic)' },
      { kind: 'basic', userName: '{userName}' },
      [userName],
      {
        label: { en: 'Password', es: 'Contraseña' },
        help: {
          en: 'Some services refuse anything but plain letters, digits and signs in it.',
          es: 'Algunos servicios rechazan todo lo que no sean letras sin tilde, dígitos y signos.'
        },
        placeholder: '',
        generate: []
      }
    )
  ],
  endpoints: [
    {
      id: 'secure-endpoint',
      task: { en: 'Call a protected example', es: 'Llamar a un ejemplo protegido' },
      method: 'GET',
      path: '/secure-endpoint',
      parameters: [],
      body: null,
      permission: null,
      effect: 'read'
    },
    {
      id: 'root',
      task: { en: 'Ask whether the service answers', es: 'Comprobar si el servicio responde' },
      method: 'GET',
      path: '/',
      parameters: [],
      body: null,
      permission: null,
      effect: 'read',
      withoutKey: true
    },
    {
      id: 'openapi',
      task: { en: 'Read the service’s own description', es: 'Leer la descripción del propio servicio' },
      method: 'GET',
      path: '/openapi.json',
      parameters: [],
      body: null,
      permission: null,
      effect: 'read',
      withoutKey: true,
      note: {
        en: 'Services made with FastAPI tell here which paths they have and where they look for the key.',
        es: 'Los servicios hechos con FastAPI indican aquí qué rutas tienen y dónde buscan la clave.'
      }
    }
  ],
  limits: [],
  errors: [
    {
      status: 403,
      body: 'Invalid or missing API Key',
      kind: 'key_missing_or_refused',
      meaning: {
        en: 'No key arrived where the service looks for it, or it is the wrong one; this answer is the same for both.',
        es: 'No llegó ninguna clave donde el servicio la busca, o es la equivocada; esta respuesta es igual en ambos casos.'
      }
    },
    ...[401, 403].map(status => ({
      status,
      body: 'Not authenticated',
      kind: 'key_missing' as const,
      meaning: {
        en: 'No key arrived where the service looks for it: compare the place and the name.',
        es: 'No llegó ninguna clave donde el servicio la busca: compara el lugar y el nombre.'
      }
    })),
    {
      status: 401,
      body: '',
      kind: 'key_missing_or_refused',
      meaning: {
        en: 'The service did not accept the key, or did not see one.',
        es: 'El servicio no aceptó la clave, o no vio ninguna.'
      }
    },
    {
      status: 422,
      body: '',
      kind: 'invalid',
      meaning: {
        en: 'A value was not accepted. The body may repeat what was sent.',
        es: 'No se aceptó algún valor. El cuerpo puede repetir lo que se envió.'
      }
    }
  ],
  secretMembers: [],
  sensitiveMembers: [],
  dotenv: [{ methodId: 'header', secret: ['API_KEY'], baseUrl: ['API_URL', 'API_BASE_URL'], fields: {} }],
  rotation: { mode: 'guided', overlap: 'unknown', longestUseSeconds: 0 },
  tourEndpointId: 'secure-endpoint'
}
