import { z } from 'zod'
import { idSchema, instantSchema } from './common'
import { environmentChoiceSchema } from './environment'
import { secretSourceSchema } from './secret'

/**
 * `ready` the keychain item reads and matches · `unchecked` not read since the start ·
 * `missing` the keychain works and has no such item · `mismatch` the item is not what was saved ·
 * `unreadable` the item or its row is damaged · `saving` the save has not finished
 */
export const credentialStateSchema = z.enum(['ready', 'unchecked', 'missing', 'mismatch', 'unreadable', 'saving'])
export type CredentialState = z.infer<typeof credentialStateSchema>

const labelSchema = z.string().trim().min(1).max(120)
const tagsSchema = z.array(z.string().trim().min(1).max(40)).max(20)
const dateSchema = z.iso.date()

/** Which of the provider's ways the key travels, and what it needs beside the key, by field name. */
export const credentialAuthenticationSchema = z.strictObject({
  methodId: z.string().max(64),
  fields: z.record(z.string().max(64), z.string().max(256))
})
export type CredentialAuthentication = z.infer<typeof credentialAuthenticationSchema>

/** What people note beside a key. Dates are days without a zone; null is unknown. */
export const credentialDetailsSchema = z.strictObject({
  owner: z.string().trim().max(120),
  issuedOn: dateSchema.nullable(),
  expiresOn: dateSchema.nullable(),
  /** Services that use this key. */
  consumers: z.array(z.string().trim().min(1).max(120)).max(50),
  /** The id that the provider gave the key, where it was made from here. */
  providerKeyId: z.string().min(1).max(128).optional()
})
export type CredentialDetails = z.infer<typeof credentialDetailsSchema>
export const noDetails: CredentialDetails = { owner: '', issuedOn: null, expiresOn: null, consumers: [] }

/** What the renderer learns of a credential: that its secret exists, never the secret. */
export const credentialSummarySchema = z.object({
  id: idSchema,
  providerId: z.string(),
  environmentId: idSchema,
  label: z.string(),
  tags: z.array(z.string()),
  authentication: credentialAuthenticationSchema,
  details: credentialDetailsSchema,
  /** Origins beside its environment's to which the person let it travel. */
  origins: z.array(z.string()),
  /** Four hexadecimal digits of a keyed hash: tells two keys apart, reveals neither. */
  fingerprint: z.string(),
  state: credentialStateSchema,
  version: z.number().int().nonnegative(),
  example: z.boolean(),
  /** In memory only, until it is kept or the app quits. */
  temporary: z.boolean(),
  /** It may be in the wrong hands: nothing is sent with it. */
  disabled: z.boolean().optional(),
  createdAt: instantSchema,
  updatedAt: instantSchema
})
export type CredentialSummary = z.infer<typeof credentialSummarySchema>

export const createCredentialSchema = z.strictObject({
  providerId: z.string().max(64),
  label: labelSchema,
  tags: tagsSchema.default([]),
  /** The provider's first way where it is not given. */
  authentication: credentialAuthenticationSchema.optional(),
  details: credentialDetailsSchema.default(noDetails),
  environment: environmentChoiceSchema,
  secret: secretSourceSchema,
  /** False for a key that is used once: it stays in memory. */
  keep: z.boolean().default(true)
})
export type CreateCredential = z.infer<typeof createCredentialSchema>

export const updateCredentialSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  tags: tagsSchema,
  authentication: credentialAuthenticationSchema,
  details: credentialDetailsSchema
})
export type UpdateCredential = z.infer<typeof updateCredentialSchema>

/** A secret on its way to a person's eyes; the only output that holds one. */
export const revealedSecretSchema = z.object({
  text: z.string(),
  /** Milliseconds after which it is hidden again. */
  hideAfter: z.number().int().positive()
})

/**
 * `works` the provider accepted the key · `refused` it did not · `unproven` it answers, and would answer the same
 * without the key or for another reason · `unprovable` there is no harmless call that would prove it
 */
export const keyTestOutcomeSchema = z.enum(['works', 'refused', 'unproven', 'unprovable'])
export const keyTestSchema = z.object({
  outcome: keyTestOutcomeSchema,
  /** What the answer rests on. */
  reason: z.enum([
    'accepted',
    'accepted_not_allowed',
    'token_received',
    'refused_by_provider',
    'same_without_key',
    'no_answer',
    'too_many_requests',
    'server_fault',
    'unexpected_answer',
    'redirected',
    'no_harmless_call'
  ]),
  status: z.number().int().nullable(),
  /** The exchange that shows it, in the history. */
  exchangeId: idSchema.nullable()
})
export type KeyTest = z.infer<typeof keyTestSchema>
