import type { Incoming } from '../core/incoming'
import type { BodyModel, Fields, Values } from './fields'

/** What a route of a service is, without the code behind it: enough to find it and to write it into the OpenAPI document. */
export interface Description {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Written as in FastAPI: `/items/{id}`. */
  readonly path: string
  /** The name of the function behind it. */
  readonly name: string
  readonly params?: Fields
  readonly query?: Fields
  readonly body?: BodyModel
  /** Security schemes that the OpenAPI document names for it. */
  readonly security?: () => readonly string[]
  /** Not in the OpenAPI document. */
  readonly hidden?: boolean
  /** Answers HEAD as well, as the routes of the framework itself do. */
  readonly alsoHead?: boolean
  /** Left out of the routes while it says no. */
  isThere?(): boolean
}

/** A checked request. */
export interface Call {
  readonly request: Incoming
  readonly params: Values
  readonly query: Values
  readonly body: Values
}

interface Code<W> {
  /** Finds out who calls, or throws: comes before the check of the values, and after the reading of the body. */
  guard(request: Incoming): W
  run(call: Call, who: W): Response | Promise<Response>
}

export interface Operation extends Description {
  handle(request: Incoming, check: () => Call): Response | Promise<Response>
}

/** A route that finds out who calls before it looks at the values. */
export function guarded<W>(spec: Description & Code<W>): Operation {
  const { guard, run, ...description } = spec
  return {
    ...description,
    handle(request, check) {
      const who = guard(request)
      return run(check(), who)
    }
  }
}

/** A route that is open to everybody. */
export function open(spec: Description & { run(call: Call): Response | Promise<Response> }): Operation {
  return guarded({ ...spec, guard: () => undefined })
}
