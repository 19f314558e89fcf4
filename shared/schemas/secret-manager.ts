import { z } from 'zod'
import { idSchema } from './common'

/** A secret by its name or its ARN, as AWS Secrets Manager takes them. */
export const secretNameSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9/_+=.@:-]{1,2048}$/)

const regionSchema = z
  .string()
  .trim()
  .regex(/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/)

/** An origin: what is sent there is signed, and in clear to this very computer alone. */
const endpointSchema = z
  .string()
  .trim()
  .max(300)
  .regex(/^(https:\/\/([A-Za-z0-9.-]+|\[[0-9a-f:]+\])|http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\]))(:\d{1,5})?\/?$/)
  .transform(text => text.replace(/\/$/, ''))

const labelSchema = z.string().trim().min(1).max(120)
const accessKeyIdSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_]{16,128}$/)
const secretAccessKeySchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9/+=]{16,128}$/)
const sessionTokenSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9/+=_-]{16,4096}$/)

/** What a person gave, and nothing else: no environment, profile or metadata service is asked. */
const accessSchema = z.strictObject({
  accessKeyId: accessKeyIdSchema,
  secretAccessKey: secretAccessKeySchema,
  /** Of temporary credentials. */
  sessionToken: sessionTokenSchema.nullable()
})

const placeSchema = z.strictObject({
  label: labelSchema,
  region: regionSchema,
  /** Null for the region's own. */
  endpoint: endpointSchema.nullable()
})

/** Where its calls go. */
export const secretManagerOrigin = ({ region, endpoint }: { region: string; endpoint: string | null }): string =>
  endpoint ?? `https://secretsmanager.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`

/** How AWS Secrets Manager is reached, without the key to it. */
export const secretManagerSchema = z.object({
  id: idSchema,
  label: z.string(),
  region: z.string(),
  endpoint: z.string().nullable(),
  /** The last four characters of the access key's id. */
  accessKeyEnd: z.string(),
  hasSessionToken: z.boolean(),
  /** Destinations that are written through it. */
  destinations: z.number().int().nonnegative()
})
export type SecretManagerSummary = z.infer<typeof secretManagerSchema>

export const createSecretManagerSchema = placeSchema.extend({ access: accessSchema })
export type CreateSecretManager = z.output<typeof createSecretManagerSchema>

/** Null for the access that is kept already. */
export const updateSecretManagerSchema = placeSchema.extend({ id: idSchema, access: accessSchema.nullable() })
export type UpdateSecretManager = z.output<typeof updateSecretManagerSchema>

/** `works` · `no_list` the key is accepted, and may not list names: a secret is to be named by hand */
export const secretManagerTestSchema = z.object({ outcome: z.enum(['works', 'no_list']) })
export type SecretManagerTest = z.infer<typeof secretManagerTestSchema>

/** Names without values. */
export const secretNamesSchema = z.object({
  names: z.array(z.string()),
  /** Asks for those that follow; null at the end. */
  next: z.string().nullable()
})
export type SecretNames = z.infer<typeof secretNamesSchema>
