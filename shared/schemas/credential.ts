import { z } from 'zod'
import { idSchema, instantSchema } from './common'

/**
 * `ready` the keychain item reads and matches · `unchecked` not read since the start ·
 * `missing` the keychain works and has no such item · `mismatch` the item is not what was saved ·
 * `unreadable` the item or its row is damaged · `saving` the save has not finished
 */
export const credentialStateSchema = z.enum(['ready', 'unchecked', 'missing', 'mismatch', 'unreadable', 'saving'])
export type CredentialState = z.infer<typeof credentialStateSchema>

/** What the renderer learns of a credential: that its secret exists, never the secret. */
export const credentialSummarySchema = z.object({
  id: idSchema,
  providerId: z.string(),
  environmentId: idSchema,
  label: z.string(),
  /** Four hexadecimal digits of a keyed hash: tells two keys apart, reveals neither. */
  fingerprint: z.string(),
  state: credentialStateSchema,
  version: z.number().int().nonnegative(),
  example: z.boolean(),
  createdAt: instantSchema,
  updatedAt: instantSchema
})
export type CredentialSummary = z.infer<typeof credentialSummarySchema>

const labelSchema = z.string().trim().min(1).max(120)

/** Characters; a PEM key or a long token fits, a pasted file does not. */
export const maxSecretLength = 65_536

/** The secret passes once, from the field it was typed into to the keychain. */
export const createCredentialSchema = z.strictObject({
  providerId: z.string().max(64),
  label: labelSchema,
  environment: z.strictObject({
    name: z.string().trim().min(1).max(60),
    baseUrl: z.string().trim().min(1).max(2048),
    production: z.boolean()
  }),
  secret: z.string().min(1).max(maxSecretLength)
})
export type CreateCredential = z.infer<typeof createCredentialSchema>
