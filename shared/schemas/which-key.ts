import { z } from 'zod'
import { idSchema } from './common'
import { credentialStateSchema } from './credential'
import { maxSecretLength } from './secret'

/** Where the key to be named comes from. Read by main it never passes through the window. */
export const keySourceSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('text'), text: z.string().min(1).max(maxSecretLength) }),
  z.strictObject({ from: z.literal('clipboard') }),
  /** A `.env` file that was dropped on the window. */
  z.strictObject({ from: z.literal('file'), path: z.string().min(1).max(4096) }),
  /** Asks the person for a `.env` file. */
  z.strictObject({ from: z.literal('dialog') })
])
export type KeySource = z.infer<typeof keySourceSchema>

/**
 * How the text had to be read for its key to be found. `as_is` it is the key · `cleaned` without what was copied along ·
 * `base64` and `percent` decoded · `user_password` what stands behind the colon of a Basic credential
 */
export const keyReadingSchema = z.enum(['as_is', 'cleaned', 'base64', 'percent', 'user_password'])
export type KeyReading = z.infer<typeof keyReadingSchema>

/** `current` it is the key that counts · `retired` it was replaced or deleted · `probably_retired` by four digits only */
export const keyStandingSchema = z.enum(['current', 'retired', 'probably_retired'])

export const keyMatchSchema = z.object({
  /** Null where the credential is gone. */
  credentialId: idSchema.nullable(),
  label: z.string(),
  providerName: z.string(),
  environmentName: z.string(),
  standing: keyStandingSchema,
  state: credentialStateSchema.nullable(),
  /** Null where it is not known. */
  expiresOn: z.string().nullable(),
  /** When a retired key was seen last. */
  lastSeenAt: z.string().nullable()
})
export type KeyMatch = z.infer<typeof keyMatchSchema>

/** One key that was looked up: never the key itself. */
export const namedKeySchema = z.object({
  /** Where it stands in a file. */
  line: z.number().int().positive().nullable(),
  /** The name of the variable. */
  name: z.string().nullable(),
  /** Characters. */
  length: z.number().int().nonnegative(),
  /** Four hexadecimal digits, as credentials have them. */
  fingerprint: z.string(),
  reading: keyReadingSchema,
  matches: z.array(keyMatchSchema),
  /** Providers whose keys look like it. */
  looksLike: z.array(z.string())
})
export type NamedKey = z.infer<typeof namedKeySchema>

/** Keys of one file that are told of. */
export const maxNamedKeys = 500

export const keyAnswerSchema = z.object({
  /** Null for a key that was pasted or typed. */
  fileName: z.string().nullable(),
  readableByOthers: z.boolean(),
  keys: z.array(namedKeySchema).max(maxNamedKeys)
})
export type KeyAnswer = z.infer<typeof keyAnswerSchema>
