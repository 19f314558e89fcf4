import { z } from 'zod'
import { idSchema, instantSchema } from './common'
import { secretNameSchema } from './secret-manager'

/** A name as shells, services and `.env` readers take it. */
const variableSchema = z.string().regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,199}$/)
const memberSchema = z.string().trim().min(1).max(120)

/**
 * Where in a file a service reads its key. `dotenv` one line of a `.env` file · `docker_secret` the whole file ·
 * `kubernetes_secret` one entry of a Secret in a manifest · `json` members of a document, as secret managers keep them ·
 * `aws_secrets_manager` such a document in AWS Secrets Manager itself: no file
 */
export const destinationTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dotenv'), variable: variableSchema }),
  z.strictObject({ kind: z.literal('docker_secret') }),
  z.strictObject({
    kind: z.literal('kubernetes_secret'),
    /** `metadata.name` of the Secret. */
    secretName: z.string().regex(/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/),
    entry: z.string().regex(/^[A-Za-z0-9._-]{1,253}$/)
  }),
  z.strictObject({
    kind: z.literal('json'),
    keyMember: memberSchema.default('api_key'),
    /** Null where the address is not written with it. */
    baseUrlMember: memberSchema.nullable().default('base_url')
  }),
  z.strictObject({
    kind: z.literal('aws_secrets_manager'),
    connectionId: idSchema,
    /** Its name or its ARN. */
    secretId: secretNameSchema,
    /** Null where the key is the whole text. */
    keyMember: memberSchema.nullable().default('api_key'),
    baseUrlMember: memberSchema.nullable().default('base_url')
  })
])
export type DestinationTarget = z.output<typeof destinationTargetSchema>

export const destinationSchema = z.object({
  id: idSchema,
  credentialId: idSchema,
  /** The place as people are told it: the path of a file, or `aws:region/secret`. */
  path: z.string(),
  target: destinationTargetSchema
})
export type Destination = z.infer<typeof destinationSchema>

/** A file that a person chose in a dialog: only such a one becomes a destination. */
export const chosenFileSchema = z.object({ choiceId: idSchema, path: z.string() })
export const createDestinationSchema = z.strictObject({
  credentialId: idSchema,
  /** Null for what lies in no file. */
  choiceId: idSchema.nullable(),
  target: destinationTargetSchema
})
export type CreateDestination = z.output<typeof createDestinationSchema>

/**
 * Why a file cannot be written so that nothing else in it changes. `encoding` not UTF-8 · `not_readable` not of its kind ·
 * `line_not_readable` the very line · `name_missing` · `ambiguous` the name stands there more than once ·
 * `several_lines` no single secret · `not_a_value` · `encrypted` · `secret_not_writable` the key has line breaks
 */
export const editProblemSchema = z.enum([
  'encoding',
  'not_readable',
  'line_not_readable',
  'name_missing',
  'ambiguous',
  'several_lines',
  'not_a_value',
  'encrypted',
  'secret_not_writable'
])
export type EditProblem = z.infer<typeof editProblemSchema>

/**
 * What a person should know first. `earlier_line_stays` the name stands there more than once, and readers take the last ·
 * `quotes_added` the key needs quotes, which not every reader takes off · `immutable` the cluster takes no change of it ·
 * `other_secret` what stands there is no key that is known here · `mode_changes` others could read the file until now ·
 * `link` the file is behind a link, which stays
 */
export const destinationWarningSchema = z.enum([
  'earlier_line_stays',
  'quotes_added',
  'immutable',
  'other_secret',
  'mode_changes',
  'link'
])
export type DestinationWarning = z.infer<typeof destinationWarningSchema>

/** `none` no value · `current` and `older` a version of this key · `unknown` something else */
export const maskedValueSchema = z.object({
  is: z.enum(['none', 'current', 'older', 'unknown']),
  /** Four hexadecimal digits of a keyed hash; empty where there is no value. */
  fingerprint: z.string()
})
export type MaskedValue = z.infer<typeof maskedValueSchema>

/** One line of the diff. A value that is a secret is told by its fingerprint alone; an address is told as it is. */
export const destinationChangeSchema = z.object({
  line: z.number().int().positive(),
  name: z.string(),
  action: z.enum(['replaced', 'added']),
  secret: z.object({ before: maskedValueSchema, after: maskedValueSchema }).nullable(),
  plain: z.object({ before: z.string().nullable(), after: z.string() }).nullable()
})
export type DestinationChange = z.infer<typeof destinationChangeSchema>

export const destinationPlanSchema = z.object({
  destinationId: idSchema,
  credentialId: idSchema,
  target: destinationTargetSchema,
  /** Of the key that is to stand there. */
  version: z.number().int().positive(),
  /** The file itself, where the path leads over links; the place where it is no file. */
  file: z.string(),
  creates: z.boolean(),
  /** Empty where it holds the key already. */
  changes: z.array(destinationChangeSchema),
  warnings: z.array(destinationWarningSchema),
  /** Octal, as `chmod` writes it; null on systems without, or where there is no file yet. */
  modeBefore: z.string().nullable(),
  /** Stands for the file and the version that were shown: what is written is what was confirmed, or nothing. */
  token: z.string()
})
export type DestinationPlan = z.infer<typeof destinationPlanSchema>

/**
 * `writing` and `undoing` were begun, and how they ended is not known yet · `written` read back and found right ·
 * `undone` the old bytes stand again · `changed` somebody else has changed the file since
 */
export const destinationWriteStateSchema = z.enum(['writing', 'written', 'undoing', 'undone', 'changed'])
export type DestinationWriteState = z.infer<typeof destinationWriteStateSchema>
export const destinationWriteSchema = z.object({
  id: idSchema,
  destinationId: idSchema,
  credentialId: idSchema,
  version: z.number().int().positive(),
  file: z.string(),
  state: destinationWriteStateSchema,
  at: instantSchema,
  /** False once the old bytes were let go of. */
  canUndo: z.boolean()
})
export type DestinationWrite = z.infer<typeof destinationWriteSchema>
