import { z } from 'zod'
import { idSchema, instantSchema } from './common'

const keyNameSchema = z.string().trim().min(1).max(120)
const scopesSchema = z.array(z.string().trim().min(1).max(120)).max(50)
/** As the provider names it: a number or a UUID, as text. */
const keyIdSchema = z.string().min(1).max(128)

/**
 * `unknown` lives at the provider and not here · `unused` never or long not used · `over_broad` may more than one thing
 * · `expired` · `expiring` within the next days
 */
export const scopedKeyMarkSchema = z.enum(['unknown', 'unused', 'over_broad', 'expired', 'expiring'])
export type ScopedKeyMark = z.infer<typeof scopedKeyMarkSchema>

/** `ambiguous` several could be meant, or one that too little of the key is shown to tell: a person has to choose */
export const scopedKeyLinkSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('linked'), credentialId: idSchema, by: z.enum(['id', 'prefix']) }),
  z.object({ kind: z.literal('ambiguous'), credentialIds: z.array(idSchema) }),
  z.object({ kind: z.literal('none') })
])
export type ScopedKeyLink = z.infer<typeof scopedKeyLinkSchema>

/** What a provider tells of a key that lives there. Null is what it did not tell, or told so that nobody can read it. */
export const scopedKeySchema = z.object({
  id: keyIdSchema,
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.string()),
  createdAt: instantSchema.nullable(),
  lastUsedAt: instantSchema.nullable(),
  /** Null for a key that does not end. */
  expiresAt: instantSchema.nullable()
})
export type ScopedKey = z.infer<typeof scopedKeySchema>

export const scopedKeyEntrySchema = scopedKeySchema.extend({
  link: scopedKeyLinkSchema,
  marks: z.array(scopedKeyMarkSchema)
})
export type ScopedKeyEntry = z.infer<typeof scopedKeyEntrySchema>

export const createScopedKeySchema = z.strictObject({
  environmentId: idSchema,
  name: keyNameSchema,
  scopes: scopesSchema,
  /** Null never ends. Not 0, which some servers take for never. */
  expiresInDays: z.number().int().min(1).max(3650).nullable(),
  /** The person has read that the scopes are broad and wants them so. */
  confirmed: z.boolean().default(false)
})
export type CreateScopedKey = z.infer<typeof createScopedKeySchema>

/** What is not given stays. */
export const editScopedKeySchema = z.strictObject({
  environmentId: idSchema,
  keyId: keyIdSchema,
  name: keyNameSchema.optional(),
  scopes: scopesSchema.optional(),
  confirmed: z.boolean().default(false)
})
export type EditScopedKey = z.infer<typeof editScopedKeySchema>

export const revokeScopedKeySchema = z.strictObject({
  environmentId: idSchema,
  keyId: keyIdSchema,
  /** Typed by the person; it must be the name that the provider has. */
  typedName: z.string().max(1024)
})
export type RevokeScopedKey = z.infer<typeof revokeScopedKeySchema>

/**
 * What a lost reply may have left at the provider. `certain` was not there before and fits in name and time; `possible`
 * fits, and might be older. Nothing in either list says that nothing was made, as far as the provider's list can tell.
 */
export const orphanSearchSchema = z.object({
  certain: z.array(scopedKeySchema),
  possible: z.array(scopedKeySchema)
})
export type OrphanSearch = z.infer<typeof orphanSearchSchema>

export const scopedKeyListSchema = z.object({
  entries: z.array(scopedKeyEntrySchema),
  /** Rows of the answer that could not be read. */
  unreadable: z.number().int().nonnegative(),
  /** Creates whose answer never came, also before a restart: a key of that name may lie there unused. */
  lostCreates: z.array(z.object({ id: idSchema, name: z.string(), sentAt: instantSchema })),
  exchangeId: idSchema
})
export type ScopedKeyList = z.infer<typeof scopedKeyListSchema>

/** The secret went into the vault; where that failed, `draftId` has it for ten minutes. */
export const createdScopedKeySchema = z.object({
  key: scopedKeySchema,
  credentialId: idSchema.nullable(),
  draftId: idSchema.nullable(),
  exchangeId: idSchema
})
export type CreatedScopedKey = z.infer<typeof createdScopedKeySchema>
