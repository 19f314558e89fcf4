import type { Client, StoredClient } from '../data/clients'
import type { Store } from '../store'
import { texts } from '../texts'
import { type Call, fieldRefusal, type JsonBody, refusal, type View } from '../view'

const shared = ['cedula', 'direccion', 'localidad', 'ciudad', 'telefono', 'saldo'] as const
const fields = ['nombre', 'apellidos', ...shared] as const

type Changes = Partial<Record<(typeof fields)[number], string>>

/**
 * The profile of a client. Source: wire facts of WispHub Net, `PUT /api/clientes/{id}/perfil/` (any of eight texts, 200
 * or 204) and the note that DELETE deletes the customer. That GET answers at all, and with what, is an assumption.
 */
export function profileViews(store: Store): View[] {
  return [
    {
      path: '/api/clientes/<int:id>/perfil/',
      name: 'Perfil',
      takes: 'application/json',
      methods: {
        GET: { permission: 'clients.read', run: call => ({ status: 200, body: profileOf(found(store, call)) }) },
        PUT: {
          permission: 'clients.update',
          run(call) {
            const id = found(store, call).record.id_servicio
            const changes = changesIn(call.json())
            store.changeClient(id, old => changed(old, changes))
            if (call.switches.profileUpdateStatus === 204) return { status: 204 }
            return { status: 200, body: profileOf(found(store, call)) }
          }
        },
        DELETE: {
          permission: 'clients.delete',
          run(call) {
            store.deleteClient(found(store, call).record.id_servicio)
            return { status: 204 }
          }
        }
      }
    }
  ]
}

/** The client of a path, or 404. */
export function found(store: Store, call: Call): StoredClient {
  const client = store.client(Number(call.param('id')), call.switches.clientCount)
  if (!client) throw refusal(404, texts.notFound)
  return client
}

function profileOf({ nombre, apellidos, record }: StoredClient) {
  const { cedula, direccion, localidad, ciudad, telefono, saldo, email } = record
  return { nombre, apellidos, cedula, direccion, localidad, ciudad, telefono, saldo, email }
}

/** Reads the fields that are known and ignores the rest. The facts say "strings", so nothing else is taken. */
function changesIn(body: JsonBody): Changes {
  const problems = new Map<string, string>()
  const changes: Changes = {}
  for (const field of fields) {
    if (!Object.hasOwn(body, field)) continue
    const value = body[field]
    const problem = problemWith(field, value)
    if (problem) problems.set(field, problem)
    else if (typeof value === 'string') changes[field] = value
  }
  if (problems.size > 0) throw fieldRefusal(problems)
  return changes
}

function problemWith(field: string, value: unknown): string | undefined {
  if (value === null) return texts.missingValue
  if (typeof value !== 'string') return texts.notText
  if (value.length > 255) return texts.tooLong(255)
  if (field === 'nombre' && value.trim() === '') return texts.blank
  if (field === 'saldo' && !/^-?\d{1,12}(\.\d{1,2})?$/.test(value)) return texts.notNumber
  return undefined
}

function changed(old: StoredClient, changes: Changes): StoredClient {
  const nombre = changes.nombre ?? old.nombre
  const apellidos = changes.apellidos ?? old.apellidos
  const rest: Partial<Record<keyof Client, string>> = {}
  for (const field of shared) if (changes[field] !== undefined) rest[field] = changes[field]
  return { nombre, apellidos, record: { ...old.record, ...rest, nombre: `${nombre} ${apellidos}`.trim() } as Client }
}
