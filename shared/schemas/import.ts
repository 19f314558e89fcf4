import { z } from 'zod'
import { idSchema } from './common'
import { credentialAuthenticationSchema, credentialDetailsSchema } from './credential'
import { secretFindingSchema } from './secret'

/** `managed_secret` comes from a secret manager and not from a file. */
export const importFormatSchema = z.enum([
  'dotenv',
  'latchkey_csv',
  'onepassword_csv',
  'bitwarden_csv',
  'keepass_csv',
  'managed_secret'
])
export type ImportFormat = z.infer<typeof importFormatSchema>

/** Rows of one file; more is more than a person can look through. */
export const maxImportRows = 10_000

/** One key that was found in a file, without the key. */
export const importRowSchema = z.object({
  index: z.number().int().nonnegative(),
  /** Line of the file, from 1. */
  line: z.number().int().positive(),
  label: z.string(),
  tags: z.array(z.string()),
  /** Null where nothing tells the provider; the person chooses. */
  providerId: z.string().nullable(),
  authentication: credentialAuthenticationSchema.nullable(),
  environmentName: z.string(),
  baseUrl: z.string(),
  production: z.boolean(),
  details: credentialDetailsSchema,
  /** Characters of the key. */
  length: z.number().int().nonnegative(),
  findings: z.array(secretFindingSchema),
  /** Label of a credential in the vault with the very same key. */
  sameAs: z.string().nullable()
})
export type ImportRow = z.infer<typeof importRowSchema>

export const importPreviewSchema = z.object({
  id: idSchema,
  /** Name without its folder; of the secret, where it is no file. */
  fileName: z.string(),
  format: importFormatSchema,
  /** Others on this computer may read the file. */
  readableByOthers: z.boolean(),
  rows: z.array(importRowSchema).max(maxImportRows),
  /** Lines that hold something and no key, with why. `overridden`: a later line gives the same name another value. */
  skipped: z.array(
    z.object({ line: z.number().int().positive(), reason: z.enum(['no_key', 'not_readable', 'overridden']) })
  )
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

/** What the person decided for one row; rows that are not named are left out. */
export const importChoiceSchema = z.strictObject({
  index: z.number().int().nonnegative(),
  label: z.string().trim().min(1).max(120),
  providerId: z.string().max(64),
  authentication: credentialAuthenticationSchema,
  environmentName: z.string().trim().min(1).max(60),
  baseUrl: z.string().trim().min(1).max(2048),
  production: z.boolean(),
  /** Take the clean form of the key. */
  clean: z.boolean()
})
export type ImportChoice = z.infer<typeof importChoiceSchema>

export const importResultSchema = z.object({
  saved: z.number().int().nonnegative(),
  /** Code of the error by row; the others were saved. */
  failed: z.array(z.object({ index: z.number().int().nonnegative(), code: z.string() })),
  cancelled: z.boolean()
})
export type ImportResult = z.infer<typeof importResultSchema>

export const importProgressSchema = z.object({
  id: idSchema,
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative()
})
