import type { RequestProblemCode } from '@shared/schemas/request'

/** `field` is the path within the request spec (`headers.2.value`), or `credential`. Holds no value, so it may be logged. */
export interface RequestProblem {
  field: string
  code: RequestProblemCode
}

/** A part of a request, or all that is wrong with it. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: RequestProblem[] }
