import type { JsonValue } from '../core/json-text'
import type { Problem } from './problems'

/** An answer with `detail` that ends the handling of a request early. */
export class HttpError extends Error {
  override readonly name = 'HttpError'

  constructor(
    readonly status: number,
    readonly detail: JsonValue,
    readonly headers: Readonly<Record<string, string>> = {}
  ) {
    super(`refused with ${status}`)
  }
}

/** The request does not fit what the service expects. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest'

  constructor(readonly problems: readonly Problem[]) {
    super('invalid request')
  }
}
