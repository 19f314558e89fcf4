import { type JsonObject, type RawJson, rawJson } from '../core/json-text'
import type { Clock } from '../core/rate-limiter'
import { type Cache, createCache } from './cache'
import { numberOrNull, type Raw, recordOf, resultsOf, textOrNull } from './records'
import type { WisphubMiddlewareSwitches } from './switches'
import type { Upstream } from './upstream'

/** A client with the English names of the middleware. Source: wire facts of the middleware, "Endpoints". */
export interface Client {
  readonly service_id: number | null
  readonly name: string | null
  readonly document: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly city: string | null
  readonly locality: string | null
  readonly invoices_status: string | null
  readonly status: string | null
  readonly zone_id: number | null
  readonly antenna_ip: string | null
  readonly cut_off_date: string | null
  readonly outstanding_balance: number | null
  readonly lan_interface: string | null
  readonly internet_plan_name: string | null
  readonly internet_plan_price: number | null
  readonly technician_id: number | null
}

export interface Clients {
  /** Empty also when the upstream refused. */
  all(): Promise<readonly Client[]>
  search(text: string): Promise<readonly Client[]>
  byDocument(document: string): Promise<Client | undefined>
  byPhone(phone: string): Promise<Client | undefined>
  byServiceId(id: string): Promise<Client | undefined>
  update(id: number, fields: Readonly<Record<string, string>>): Promise<boolean>
  clear(): void
}

const listPath = '/api/clientes/'

export function createClients(upstream: Upstream, now: Clock, switches: () => WisphubMiddlewareSwitches): Clients {
  const percent = () => switches().cachePercent
  const lists: Cache<readonly Client[]> = createCache(300, now, percent)
  const services: Cache<Client | undefined> = createCache(120, now, percent)
  let snapshot: readonly Client[] | undefined

  const first = async (query: Readonly<Record<string, string>>) => {
    const { status, json } = await upstream.get(listPath, query)
    const record = status === 200 ? resultsOf(json)?.[0] : undefined
    return record && clientOf(record)
  }
  const page = async (number: number) => {
    const { status, json } = await upstream.get(listPath, { page: String(number) })
    return status === 200 ? (resultsOf(json) ?? []) : []
  }
  /** The first page tells how many there are; the others are fetched at the same time, six requests for 137 clients. */
  const load = async (): Promise<readonly Client[]> => {
    const { status, json } = await upstream.get(listPath)
    const begin = status === 200 ? resultsOf(json) : undefined
    if (!begin) return []
    const pages = begin.length === 0 ? 1 : Math.ceil((numberOrNull(recordOf(json)['count']) ?? 0) / begin.length)
    const rest = await Promise.all(Array.from({ length: Math.max(0, pages - 1) }, (_, place) => page(place + 2)))
    snapshot = [begin, ...rest].flat().map(clientOf)
    return snapshot
  }
  const all = () => lists.get('all', load)
  const lookUp = async (fits: (client: Client) => boolean, query: Readonly<Record<string, string>>) =>
    snapshot && switches().snapshotLookups ? snapshot.find(fits) : first(query)

  return {
    all,
    async search(text) {
      const wanted = text.trim().toLowerCase()
      return (await all()).filter(client => searched(client).includes(wanted))
    },
    byDocument: document => lookUp(client => client.document === document, { cedula: document }),
    byPhone(phone) {
      const digits = phone.replaceAll('+', '').trim()
      return lookUp(client => client.phone === digits, { telefono: digits })
    },
    byServiceId: id => services.get(id, () => first({ id_servicio: id })),
    async update(id, fields) {
      try {
        const { status } = await upstream.send('PUT', `${listPath}${id}/perfil/`, fields)
        return status === 200 || status === 204
      } catch {
        return false
      }
    },
    clear() {
      lists.clear()
      services.clear()
      snapshot = undefined
    }
  }
}

/** A client as JSON; Python writes its numbers with a point. */
export function toldClient(client: Client): JsonObject {
  const { outstanding_balance, internet_plan_price } = client
  return {
    ...client,
    outstanding_balance: decimal(outstanding_balance),
    internet_plan_price: decimal(internet_plan_price)
  }
}

export function decimal(value: number | null): RawJson | null {
  if (value === null) return null
  return rawJson(Number.isInteger(value) ? value.toFixed(1) : String(value))
}

function searched({ name, address, document, phone }: Client): string {
  return [name, address, document, phone]
    .filter(text => text)
    .join(' ')
    .toLowerCase()
}

function clientOf(record: Raw): Client {
  const price = numberOrNull(record['precio_plan'])
  return {
    service_id: numberOrNull(record['id_servicio']),
    name: textOrNull(record['nombre']),
    document: textOrNull(record['cedula']),
    phone: textOrNull(record['telefono']),
    address: textOrNull(record['direccion']),
    city: textOrNull(record['ciudad']),
    locality: textOrNull(record['localidad']),
    invoices_status: textOrNull(record['estado_facturas']),
    status: textOrNull(record['estado']),
    zone_id: numberOrNull(recordOf(record['zona'])['id']),
    antenna_ip: textOrNull(record['ip']),
    cut_off_date: textOrNull(record['fecha_corte']),
    outstanding_balance: numberOrNull(record['saldo']),
    lan_interface: textOrNull(record['interfaz_lan']),
    internet_plan_name: textOrNull(recordOf(record['plan_internet'])['nombre']),
    // "0.00" means unknown (wire facts of WispHub Net, "client:").
    internet_plan_price: price === 0 ? null : price,
    technician_id: numberOrNull(recordOf(record['tecnico'])['id'])
  }
}
