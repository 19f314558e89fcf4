/** The catalogue of Fiberwise. Data only. */
import type { Endpoint } from '@shared/schemas/provider'
import { inPath, json } from '../catalogue-parts'

const scopes = {
  read: { en: 'read:all', es: 'read:all' },
  write: { en: 'write:all', es: 'write:all' },
  session: {
    en: 'a session; whether a key with the scope admin will do is not documented',
    es: 'una sesión; no está documentado si basta una clave con el alcance admin'
  }
}

const keyNumber = { en: 'Key number (id in the list)', es: 'Número de la clave (id en la lista)' }

const agents: Endpoint[] = [
  {
    id: 'list-agents',
    task: { en: 'List agents', es: 'Listar agentes' },
    method: 'GET',
    path: '/api/v1/agents',
    parameters: [],
    body: null,
    permission: scopes.read,
    scopes: ['read:all'],
    effect: 'read'
  },
  {
    id: 'create-agent',
    task: { en: 'Create an agent', es: 'Crear un agente' },
    method: 'POST',
    path: '/api/v1/agents',
    parameters: [],
    body: json({
      name: 'Ticket sorter',
      version: '1.0.0',
      description: 'Chooses area and urgency of each request',
      capabilities: ['classify']
    }),
    permission: scopes.write,
    scopes: ['write:all'],
    effect: 'write'
  }
]

const keys: Endpoint[] = [
  {
    id: 'list-api-keys',
    task: { en: 'List my API keys', es: 'Listar mis claves de API' },
    method: 'GET',
    path: '/api/v1/user/api-keys',
    parameters: [],
    body: null,
    permission: scopes.session,
    effect: 'read',
    note: {
      en: 'Shows the beginning of each key, its scopes, its end and when it was last used; never the key itself.',
      es: 'Muestra el comienzo de cada clave, sus alcances, su vencimiento y su último uso; nunca la clave.'
    }
  },
  {
    id: 'create-api-key',
    task: { en: 'Create an API key', es: 'Crear una clave de API' },
    method: 'POST',
    path: '/api/v1/user/api-keys',
    parameters: [],
    body: json({ name: 'Reports', scopes: ['read:all'], expires_in_days: 90 }),
    permission: scopes.session,
    effect: 'write',
    note: {
      en: 'The key is in this answer and never again. Latchkey masks it and offers to keep it. Without expires_in_days, or with 0, it does not expire.',
      es: 'La clave viene en esta respuesta y nunca más. Latchkey la oculta y ofrece guardarla. Sin expires_in_days, o con 0, no vence.'
    }
  },
  {
    id: 'edit-api-key',
    task: { en: 'Change name or scopes of an API key', es: 'Cambiar el nombre o los alcances de una clave' },
    method: 'PUT',
    path: '/api/v1/user/api-keys/{key_id}',
    parameters: [inPath('key_id', keyNumber, '2')],
    body: json({ name: 'Reports', scopes: ['read:all'] }),
    permission: scopes.session,
    effect: 'write',
    note: {
      en: 'Neither path nor method is documented; where PUT is refused with 405, try PATCH.',
      es: 'Ni la ruta ni el método están documentados; si PUT se rechaza con 405, prueba con PATCH.'
    }
  },
  {
    id: 'revoke-api-key',
    task: { en: 'Revoke an API key', es: 'Revocar una clave de API' },
    method: 'DELETE',
    path: '/api/v1/user/api-keys/{key_id}',
    parameters: [inPath('key_id', keyNumber, '2')],
    body: null,
    permission: scopes.session,
    effect: 'destructive',
    note: { en: 'The key is deleted for good.', es: 'La clave se elimina definitivamente.' }
  }
]

export const endpoints: Endpoint[] = [...agents, ...keys]
