import { z } from 'zod'
import { idSchema } from './common'

export const environmentColors = ['gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet'] as const

/** Why a text cannot be the base URL of an environment. Closed, so that each has words in both languages. */
export const baseUrlProblemSchema = z.enum([
  'empty',
  'control_character',
  'backslash',
  'scheme_missing',
  'scheme_not_http',
  'userinfo',
  'query',
  'fragment',
  'invalid'
])
export type BaseUrlProblem = z.infer<typeof baseUrlProblemSchema>

/** `open` nothing is asked · `confirm` writes are confirmed by typing the name · `read_only` writes are refused */
export const guardLevels = ['open', 'confirm', 'read_only'] as const
export type GuardLevel = (typeof guardLevels)[number]

const placeSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  baseUrl: z.string().trim().min(1).max(2048),
  production: z.boolean(),
  color: z.enum(environmentColors).default('gray'),
  /** Where it is not given: `confirm` for production, else `open`. */
  guard: z.enum(guardLevels).optional()
})

/** A deployment of a provider. Its base URL binds the credentials in it to one origin. */
export const environmentSchema = z.object({
  id: idSchema,
  providerId: z.string(),
  name: z.string(),
  baseUrl: z.string(),
  production: z.boolean(),
  color: z.enum(environmentColors),
  guard: z.enum(guardLevels),
  /** True for the local emulator; its address may change from one start to the next. */
  sandbox: z.boolean()
})
export type Environment = z.infer<typeof environmentSchema>

/** One that is there, or the description of one that may have to be made. */
export const environmentChoiceSchema = z.union([z.strictObject({ id: idSchema }), placeSchema])
export type EnvironmentChoice = z.infer<typeof environmentChoiceSchema>

export const createEnvironmentSchema = placeSchema.extend({ providerId: z.string().max(64) })
export type CreateEnvironment = z.infer<typeof createEnvironmentSchema>

export const updateEnvironmentSchema = placeSchema.extend({
  id: idSchema,
  /** The person has read that its keys will be sent to another origin from now on. */
  rebind: z.boolean().default(false)
})
export type UpdateEnvironment = z.infer<typeof updateEnvironmentSchema>
