import { z } from 'zod'
import { idSchema, instantSchema } from './common'

/** Characters of one field of a login or registration form. */
const fieldSchema = z.string().min(1).max(1024)

/** `signed_out` no session is held · `active` may be used · `expired` its time is over, or the provider refused it */
export const sessionStatusSchema = z.enum(['signed_out', 'active', 'expired'])
export type SessionStatus = z.infer<typeof sessionStatusSchema>

/** Why a login or registration did not go through. */
export const loginProblemSchema = z.enum([
  'refused',
  'form_again',
  'no_cookie',
  'cookie_ambiguous',
  'cookie_rejected',
  'redirect_elsewhere',
  'server_fault',
  'unexpected_answer'
])
export type LoginProblem = z.infer<typeof loginProblemSchema>

/** What the renderer learns of a session: that it is there and since when, never its cookie. */
export const sessionSummarySchema = z.object({
  environmentId: idSchema,
  providerId: z.string(),
  status: sessionStatusSchema,
  /** Who is signed in, as they typed it. */
  account: z.string(),
  signedInAt: instantSchema.nullable(),
  /** Null for a session whose end the provider does not tell. */
  expiresAt: instantSchema.nullable(),
  remainingMs: z.number().nonnegative().nullable(),
  /** The last call that the provider accepted with it. */
  lastSuccessAt: instantSchema.nullable(),
  cookieName: z.string().nullable(),
  /** Whether the password is in the keychain. */
  passwordKept: z.boolean(),
  exchangeId: idSchema.nullable()
})
export type SessionSummary = z.infer<typeof sessionSummarySchema>

/** The password passes once, from the field it was typed into; null takes the one that the keychain holds. */
export const logInSchema = z.strictObject({
  environmentId: idSchema,
  account: fieldSchema,
  password: fieldSchema.nullable(),
  keepPassword: z.boolean().default(false)
})
export type LogIn = z.infer<typeof logInSchema>

/** By the names of the provider's own form. */
export const registerAccountSchema = z.strictObject({
  environmentId: idSchema,
  fields: z.record(z.string().max(64), fieldSchema)
})
export type RegisterAccount = z.infer<typeof registerAccountSchema>
