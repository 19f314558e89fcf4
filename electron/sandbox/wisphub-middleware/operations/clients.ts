import { json } from '../../core/routes/reply'
import { HttpError } from '../../fastapi/errors'
import type { BodyModel, Field } from '../../fastapi/fields'
import { type Call, guarded, type Operation } from '../../fastapi/operation'
import { type Client, toldClient } from '../clients'
import type { createGate } from '../gate'
import { claimIn, matchedFields, sizeOf } from '../identity'
import type { Store } from '../store'

const optionalText: Field = { kind: 'str', nullable: true }

/** The names of the middleware and those of WispHub Net. */
const names = {
  name: 'nombre',
  last_name: 'apellidos',
  document: 'cedula',
  address: 'direccion',
  locality: 'localidad',
  city: 'ciudad',
  phone: 'telefono',
  balance: 'saldo'
} as const

const claimFields = {
  name: optionalText,
  address: optionalText,
  internet_plan_name: optionalText,
  internet_plan_price: { kind: 'float', nullable: true }
} as const

const serviceId = { service_id: { kind: 'int', required: true } } as const

/** Source: wire facts of the middleware, "Endpoints"; the texts are those of the public code. */
export function clientOperations(store: Store, guard: ReturnType<typeof createGate>): Operation[] {
  const { clients, catalogue } = store
  const one = (by: string, name: string, param: string, find: (value: string) => Promise<Client | undefined>) =>
    guarded({
      ...{ method: 'GET', path: `/api/clients/by-${by}/{${param}}`, name, guard },
      params: { [param]: { kind: 'str', required: true } },
      async run({ params }) {
        const client = await find(params.text(param))
        if (!client) throw new HttpError(404, 'client_not_found')
        return json(toldClient(client))
      }
    })
  const body = (model: string): BodyModel => ({ model, as: 'json', fields: claimFields })
  const enough = (call: Call, what: string) => {
    const claim = claimIn(call.body)
    if (sizeOf(claim) >= 3) return claim
    throw new HttpError(
      400,
      `Se requieren al menos 3 campos para ${what} la identidad (nombre, dirección, plan, precio).`
    )
  }
  /** Of a client whose own record does not tell it. */
  const priceOf = async (client: Client) => {
    const wanted = client.internet_plan_name?.trim().toUpperCase()
    const plans = wanted === undefined ? undefined : await catalogue.plans()
    const plan = plans?.find(({ name }) => name?.trim().toUpperCase() === wanted)
    return (plan && (await catalogue.detail(plan))?.price) ?? null
  }

  return [
    one('document', 'get_client_by_document_endpoint', 'document', clients.byDocument),
    one('phone', 'get_client_by_phone_endpoint', 'phone', clients.byPhone),
    one('service-id', 'get_client_by_service_id_endpoint', 'service_id', clients.byServiceId),
    guarded({
      ...{ method: 'GET', path: '/api/clients/search', name: 'search_clients_endpoint', guard },
      query: { q: { kind: 'str', required: true } },
      run: async ({ query }) => json((await clients.search(query.text('q'))).map(toldClient))
    }),
    guarded({
      ...{ method: 'GET', path: '/api/clients/', name: 'get_clients_endpoint', guard },
      run: async () => json((await clients.all()).map(toldClient))
    }),
    guarded({
      ...{ method: 'POST', path: '/api/clients/resolve', name: 'resolve_client_endpoint', guard },
      body: body('ClientResolveRequest'),
      async run(call) {
        const claim = enough(call, 'resolver')
        const candidates = await clients.search(claim.name ?? claim.address ?? '')
        if (candidates.length === 0) {
          throw new HttpError(404, 'No se encontraron clientes con los datos proporcionados.')
        }
        const found = candidates.find(client => matchedFields(claim, client).length === sizeOf(claim))
        if (!found) throw new HttpError(404, 'Ningún cliente coincide con todos los datos proporcionados.')
        return json(toldClient(found))
      }
    }),
    guarded({
      ...{ method: 'PUT', path: '/api/clients/{service_id}', name: 'update_client_endpoint', guard },
      params: serviceId,
      body: {
        model: 'ClientUpdateRequest',
        as: 'json',
        fields: Object.fromEntries(Object.keys(names).map(name => [name, optionalText]))
      },
      async run({ params, body: given }) {
        const fields = Object.entries(names).flatMap(([name, upstreamName]) => {
          const value = given.optionalText(name)
          return value === undefined ? [] : [[upstreamName, value] as const]
        })
        if (fields.length === 0) throw new HttpError(400, 'No se brindaron datos válidos para actualizar.')
        const isDone = await clients.update(params.number('service_id'), Object.fromEntries(fields))
        if (!isDone) throw new HttpError(400, 'No se pudo actualizar el cliente. Verifique el ID.')
        return json({ status: 'ok', message: 'Perfil del cliente actualizado exitosamente.' })
      }
    }),
    guarded({
      ...{ method: 'POST', path: '/api/clients/{service_id}/verify', name: 'verify_client_identity_endpoint', guard },
      params: serviceId,
      body: body('ClientVerifyRequest'),
      async run(call) {
        const claim = enough(call, 'verificar')
        const client = await clients.byServiceId(String(call.params.number('service_id')))
        if (!client) throw new HttpError(404, 'El cliente especificado no fue encontrado en el sistema.')
        const asksPrice = claim.internet_plan_price !== undefined
        const price = client.internet_plan_price ?? (asksPrice ? await priceOf(client) : null)
        const matched = matchedFields(claim, client, price)
        const isValid = matched.length === sizeOf(claim)
        const message = isValid
          ? 'Identidad validada de manera exitosa.'
          : 'Los datos proporcionados no coinciden con la información registrada.'
        return json({ is_valid: isValid, matched_fields: matched, message })
      }
    })
  ]
}
