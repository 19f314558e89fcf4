import { z } from 'zod'
import { idSchema } from './common'

/** Characters; a PEM key or a long token fits, a pasted file does not. */
export const maxSecretLength = 65_536

/**
 * What can be wrong with a key that was typed or pasted. `refused` ones cannot be sent or kept as they are; the others
 * are doubts, and the person decides.
 */
export const secretFindingCodeSchema = z.enum([
  'empty',
  'line_break',
  'nul',
  'control_character',
  'lone_surrogate',
  'not_latin1',
  'not_in_cookie',
  'byte_order_mark',
  'zero_width',
  'no_break_space',
  'tab',
  'surrounding_blank',
  'inner_blank',
  'quotes',
  'scheme_prefix',
  'header_prefix',
  'name_prefix',
  'masked',
  'cut_to_prefix',
  'other_provider',
  'unusual_form'
])
export type SecretFindingCode = z.infer<typeof secretFindingCodeSchema>

export const secretFindingSchema = z.object({
  code: secretFindingCodeSchema,
  severity: z.enum(['refused', 'doubt']),
  /** True where the clean form is without it. */
  cleanable: z.boolean(),
  /** A word of ours or of the provider (`Bearer`, `Fiberwise`), never a piece of the key. */
  detail: z.string()
})
export type SecretFinding = z.infer<typeof secretFindingSchema>

/**
 * A key on its way into the vault. It lies in main's memory until it is saved, thrown away or ten minutes old; the
 * renderer holds its id and what was found.
 */
export const secretDraftSchema = z.object({
  id: idSchema,
  /** Characters. */
  length: z.number().int().nonnegative(),
  findings: z.array(secretFindingSchema),
  /** Label of a credential in the vault that holds the very same key. */
  sameAs: z.string().nullable()
})
export type SecretDraft = z.infer<typeof secretDraftSchema>

/** For whom the key is, so that the provider's own forms can be told from others. */
export const secretPurposeSchema = z.strictObject({ providerId: z.string().max(64), methodId: z.string().max(64) })
export type SecretPurpose = z.infer<typeof secretPurposeSchema>

export const generatedFormSchema = z.enum(['uuid4', 'base64url'])
export type GeneratedForm = z.infer<typeof generatedFormSchema>

/** The secret passes once, from the field it was typed into, or as the id of a draft that main holds. */
export const secretSourceSchema = z.union([
  z.string().min(1).max(maxSecretLength),
  z.strictObject({ draftId: idSchema })
])
export type SecretSource = z.infer<typeof secretSourceSchema>
