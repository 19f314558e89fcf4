import { z } from 'zod'
import { idSchema, instantSchema } from './common'
import { failureCodeSchema } from './exchange'

/**
 * `exchange` the key was sent for tokens · `refresh` · `header_applied` a secret was put into a request · `hop` a
 * redirect was followed · `dropped` a secret was left out or let go · `retry` one more try · `back_off` a wait before
 * it · `replay` a request was sent again with a new token
 */
export const authLogKindSchema = z.enum([
  'exchange',
  'refresh',
  'header_applied',
  'hop',
  'dropped',
  'retry',
  'back_off',
  'replay'
])
export type AuthLogKind = z.infer<typeof authLogKindSchema>

export const authLogReasonSchema = z.enum([
  'first_need',
  'due',
  'refused_by_server',
  'asked',
  'refresh_failed',
  'other_origin',
  'key_changed',
  'forgotten',
  'locked',
  'refresh_token_refused',
  'back_off',
  'retry_after',
  'cool_down'
])
export type AuthLogReason = z.infer<typeof authLogReasonSchema>

/** Characters of the wire text of one entry. */
export const maxAuthLogText = 16_384

/**
 * One line of the authentication log, in memory only. `wire` is what stood on the wire, already masked: by value and by
 * the names of headers and members. An entry whose text could not be masked has none.
 */
export const authLogEntrySchema = z.object({
  sequence: z.number().int().nonnegative(),
  at: instantSchema,
  kind: authLogKindSchema,
  reason: authLogReasonSchema.nullable(),
  credential: z.object({ id: idSchema, label: z.string() }).nullable(),
  environmentName: z.string(),
  /** Null where no answer came, or none was awaited. */
  status: z.number().int().nullable(),
  failure: failureCodeSchema.nullable(),
  durationMs: z.number().nonnegative().nullable(),
  /** Milliseconds of a wait. */
  waitMs: z.number().nonnegative().nullable(),
  /** Names of headers and parts that were put in or left out, never their values. */
  names: z.array(z.string()),
  wire: z.string().max(maxAuthLogText),
  exchangeId: idSchema.nullable()
})
export type AuthLogEntry = z.infer<typeof authLogEntrySchema>
