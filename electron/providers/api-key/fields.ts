/** What a key of a service of one's own needs beside the key. Data only. */
import type { CredentialField } from '@shared/schemas/provider'

export const headerName: CredentialField = {
  name: 'headerName',
  label: { en: 'Header name', es: 'Nombre del encabezado' },
  help: {
    en: 'As the service’s documentation has it: api-key, X-API-Key … Upper and lower case make no difference.',
    es: 'Como lo dice la documentación del servicio: api-key, X-API-Key … Da igual mayúsculas o minúsculas.'
  },
  initial: 'api-key',
  required: true,
  kind: 'header_name'
}

export const prefix: CredentialField = {
  name: 'prefix',
  label: { en: 'Before the key', es: 'Antes de la clave' },
  help: {
    en: 'A word that stands before the key in the header, with its blank. Usually nothing.',
    es: 'Una palabra que va antes de la clave en el encabezado, con su espacio. Normalmente nada.'
  },
  initial: '',
  required: false,
  kind: 'header_prefix'
}

export const parameterName: CredentialField = {
  name: 'parameterName',
  label: { en: 'Parameter name', es: 'Nombre del parámetro' },
  help: {
    en: 'Addresses are often written to logs of servers on the way: a key in a header is safer where the service takes one.',
    es: 'Las direcciones suelen quedar en los registros de los servidores del camino: si el servicio lo admite, la clave va más segura en un encabezado.'
  },
  initial: 'api_key',
  required: true,
  kind: 'parameter_name'
}

export const cookieName: CredentialField = {
  name: 'cookieName',
  label: { en: 'Cookie name', es: 'Nombre de la cookie' },
  help: null,
  initial: 'api_key',
  required: true,
  kind: 'cookie_name'
}

export const userName: CredentialField = {
  name: 'userName',
  label: { en: 'User name', es: 'Nombre de usuario' },
  help: {
    en: 'The part before the colon; it holds no colon itself. The secret is the password.',
    es: 'La parte antes de los dos puntos; no puede contenerlos. El secreto es la contraseña.'
  },
  initial: '',
  required: false,
  kind: 'user_name'
}

export const testPath: CredentialField = {
  name: 'testPath',
  label: { en: 'Path for testing the key', es: 'Ruta para probar la clave' },
  help: {
    en: 'A path that only reads and wants the key, such as /secure-endpoint. It is asked once without the key and once with it.',
    es: 'Una ruta que solo lee y exige la clave, como /secure-endpoint. Se consulta una vez sin la clave y otra con ella.'
  },
  initial: '',
  required: false,
  kind: 'path'
}
