import type { AppError } from './errors'

/** What every command answers: a value, or a typed error. Crosses the process boundary, so it is plain data. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError }

/** Wraps a value. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** Wraps an error. */
export const err = <T = never>(error: AppError): Result<T> => ({ ok: false, error })
