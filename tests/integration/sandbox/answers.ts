import type { KnownKey, LogEntry } from '../../../electron/sandbox/server'

/** A record of any list. A test compares the fields that it reads; a missing one shows up as undefined there. */
export interface Row extends Readonly<Record<string, unknown>> {
  readonly id: number
  readonly nombre: string
  readonly tipo: string
  readonly id_servicio: number
  readonly cedula: string
  readonly telefono: string
  readonly ciudad: string
  readonly estado: string
  readonly ip: string
  readonly comentarios: string
  readonly saldo: unknown
  readonly precio_plan: string
  readonly interfaz_lan: unknown
  readonly zona: { readonly id: number } | null
  readonly plan_internet: unknown
  readonly tecnico: unknown
  readonly id_ticket: number
  readonly respuestas: unknown
}

export interface Task {
  readonly status: string
  readonly result: Readonly<Record<string, unknown>>[]
}

/** Every field that some JSON answer of the sandbox has, so that tests need no casts to read one. */
export interface Body {
  readonly count: number
  readonly next: string | null
  readonly previous: string | null
  readonly results: Row[]
  readonly detail: string
  readonly error: string
  readonly task: Task
  readonly task_id: string
  readonly servicio: unknown
  readonly ciudad: string
  readonly parses: string[]
  readonly keys: KnownKey[]
  readonly requests: LogEntry[]
  readonly api: string
  readonly permissions: string[]
  readonly switches: object
  readonly routes: Readonly<Record<string, string>>
  readonly id: number
  readonly same: number
  readonly bodyBase64: string
  readonly rawHeaders: string[]
  readonly credential: { readonly raw: string } | null
}
