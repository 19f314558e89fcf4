import type { ApiTools } from '../core/api'
import type { JsonObject, JsonValue } from '../core/json-text'
import type { Permission } from './permissions'
import type { WisphubNetSwitches } from './switches'

export type Tools = ApiTools<WisphubNetSwitches>

/** One request, as the code behind a route sees it: already authorised and counted. */
export interface Call {
  /** A number or text of the path, by its name in it. */
  param(name: string): string
  readonly query: URLSearchParams
  readonly path: string
  /** The Host header, from which the links of a page are made. */
  readonly host: string
  readonly switches: WisphubNetSwitches
  /** The JSON body as an object, or a refusal: 415, 400. An empty body counts as an empty object. */
  json(): JsonBody
  /** The parts of a multipart body, or a refusal: 415, 400. */
  form(): Promise<FormData>
}

export type JsonBody = Readonly<Record<string, unknown>>

export interface Reply {
  readonly status: number
  /** Left out for an answer without a body. */
  readonly body?: JsonValue
}

export interface Action {
  readonly permission: Permission
  run(call: Call): Reply | Promise<Reply>
}

/** One path and what can be done there; OPTIONS and HEAD come by themselves. */
export interface View {
  /** Written as in Django: `/api/clientes/<int:id>/perfil/`. */
  readonly path: string
  /** The name that OPTIONS shows. */
  readonly name: string
  readonly takes: 'application/json' | 'multipart/form-data'
  readonly methods: Readonly<Partial<Record<Method, Action>>>
}

export const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const

export type Method = (typeof methods)[number]

/** An answer that ends the handling of a request early. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly status: number,
    readonly body: JsonObject,
    readonly headers: Readonly<Record<string, string>> = {}
  ) {
    super(`refused with ${status}`)
  }
}

/** A refusal with the usual `detail`. */
export function refusal(status: number, detail: string, headers: Readonly<Record<string, string>> = {}): Refusal {
  return new Refusal(status, { detail }, headers)
}

/** What is wrong with each field: 400 without `detail` (wire facts of WispHub Net, "Errors"). */
export function fieldRefusal(problems: ReadonlyMap<string, string>): Refusal {
  return new Refusal(400, Object.fromEntries([...problems].map(([field, text]) => [field, [text]])))
}

/** The Allow header of a view: all that the view can do, whatever the key may (an unreliable sign, say the facts). */
export function allowOf(view: View): string {
  const known = methods.filter(method => view.methods[method] !== undefined)
  return [...known, ...(view.methods.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ')
}

/** The path as the router of the server library writes it. */
export function routePattern(view: View): string {
  return view.path.replace(/<int:(\w+)>/g, ':$1{[0-9]+}').replace(/<str:(\w+)>/g, ':$1')
}

/** Whether a path would lead to the view. */
export function matches(view: View, path: string): boolean {
  const source = view.path.replace(/<int:\w+>/g, '[0-9]+').replace(/<str:\w+>/g, '[^/]+')
  return new RegExp(`^${source}$`).test(path)
}
