import { type JsonValue, type RawJson, rawJson } from '../../core/json-text'
import { createRandom, type Random } from '../../core/random'
import { cities, districts, givenNames, staff, streets, surnames, zones } from './names'
import { type Plan, planRows } from './plans'

/** The words of `estado`; a filter gives their place, counted from 1 (the numbers are an assumption). */
export const clientStates = ['Activo', 'Suspendido', 'Cancelado', 'Gratis'] as const

type Named = { readonly id: number; readonly nombre: string }

/**
 * One client. Source: wire facts of WispHub Net, "client:"; that a record also holds passwords, position and identity
 * numbers is stated there, the names of those fields are assumptions.
 */
export type Client = {
  readonly id_servicio: number
  readonly usuario: string
  readonly nombre: string
  readonly email: string
  readonly cedula: string
  readonly direccion: string
  readonly localidad: string
  readonly ciudad: string
  readonly telefono: string
  readonly saldo: RawJson | string
  readonly estado: string
  readonly fecha_corte: string
  readonly ip: string
  readonly interfaz_lan: string | null
  readonly precio_plan: string
  readonly zona: Named | null
  readonly plan_internet: Named | null
  readonly tecnico: Named | null
  readonly coordenadas: string
  readonly comentarios: string
  readonly sn_onu: string | bigint
  readonly mac_cpe: string
  readonly usuario_cpe: string
  readonly password_cpe: string
  readonly password_servicio: string
  readonly ssid_router_wifi: string
  readonly password_ssid_router_wifi: string
  readonly usuario_router_wifi: string
  readonly password_router_wifi: string
}

/** A client with the two halves of its name, which only its profile tells apart (an assumption). */
export interface StoredClient {
  readonly nombre: string
  readonly apellidos: string
  readonly record: Client
}

/** The numbers of clients that are special in some way; the rest repeats every few records. */
export const remarkable = {
  /** `sn_onu` is 2^53 + 1, written as a number. */
  bigNumber: 7,
  /** Comments with HTML and a spreadsheet formula. */
  hostileComment: 8,
  /** The router answers a ping with an error, since there is no address. */
  withoutAddress: 9
} as const

const bigSerial = 9007199254740993n

/** The client of a number, from 1: always the same one, however many there are. */
export function exampleClient(id: number): StoredClient {
  const random = createRandom(id)
  const nombre = random.pick(givenNames)
  const apellidos = random.pick(surnames)
  const city = random.pick(cities)
  const { plan, precio } = random.pick(planRows)
  const record: Client = {
    id_servicio: id,
    usuario: `cliente${String(id).padStart(4, '0')}@demo-isp`,
    nombre: `${nombre} ${apellidos}`,
    email: `cliente${id}@example.com`,
    cedula: `10${String(id).padStart(4, '0')}${random.digits(4)}`,
    direccion: `${random.pick(streets)} ${1 + random.below(120)} # ${1 + random.below(90)}-${1 + random.below(99)}`,
    localidad: random.pick(districts),
    ciudad: city,
    telefono: phones(id, random),
    saldo: balance(id, random),
    estado: stateOf(id, random),
    fecha_corte: `${String(1 + random.below(28)).padStart(2, '0')}/11/2025`,
    ip: id === remarkable.withoutAddress ? '' : `10.20.${Math.floor(id / 250)}.${1 + (id % 250)}`,
    interfaz_lan: id % 4 === 0 ? null : `ether${1 + random.below(5)}`,
    precio_plan: id % 11 === 0 ? '0.00' : precio,
    zona: id % 17 === 0 ? null : random.pick(zones),
    plan_internet: id % 23 === 0 ? null : named(plan),
    tecnico: id % 5 === 0 ? null : named(random.pick(staff)),
    coordenadas: `4.${random.digits(6)},-74.${random.digits(6)}`,
    comentarios: id === remarkable.hostileComment ? `=1+1 <img src=x onerror="alert('á')"> 📡` : '',
    ...equipment(id, random)
  }
  return { nombre, apellidos, record }
}

/** The fields that nobody should see in a log: credentials of the customer's devices. */
function equipment(id: number, random: Random) {
  return {
    sn_onu: id === remarkable.bigNumber ? bigSerial : `DEMO${random.digits(8)}`,
    mac_cpe: `02:00:5E:${random.digits(2)}:${random.digits(2)}:${random.digits(2)}`,
    usuario_cpe: 'admin',
    password_cpe: `cpe-${random.digits(8)}`,
    password_servicio: `pppoe-${random.digits(8)}`,
    ssid_router_wifi: `Familia Señal ${id}`,
    password_ssid_router_wifi: `wifi-${random.digits(8)}`,
    usuario_router_wifi: 'admin',
    password_router_wifi: `router-${random.digits(8)}`
  } satisfies Record<string, JsonValue>
}

/** Several numbers in one field at times, so that only `__contains` finds them (wire facts, "Filters"). */
function phones(id: number, random: Random): string {
  const first = `300${random.digits(7)}`
  return id % 6 === 0 ? `${first}, 311${random.digits(7)}` : first
}

/** A number or a decimal text (wire facts, "client:"); the number keeps its two decimals. */
function balance(id: number, random: Random): RawJson | string {
  const amount = `${random.below(4) === 0 ? 0 : random.below(120_000)}.${id % 2 === 0 ? '00' : '50'}`
  return id % 3 === 0 ? rawJson(amount) : amount
}

function stateOf(id: number, random: Random): string {
  if (id % 7 === 3) return 'Suspendido'
  if (id % 19 === 5) return 'Cancelado'
  return random.below(20) === 0 ? 'Gratis' : 'Activo'
}

function named({ id, nombre }: Plan | Named): Named {
  return { id, nombre }
}
