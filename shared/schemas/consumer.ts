import { z } from 'zod'
import { idSchema, instantSchema } from './common'

/**
 * What an answer has to show before it counts: that it was read, not only that something answered. `text` holds these
 * words · `filled` is a JSON list that is not empty, at this member of the document (empty for the document itself) ·
 * `member` is JSON that has this member with something in it. Members of members are parted by dots.
 */
export const checkExpectationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), contains: z.string().trim().min(3).max(300) }),
  z.strictObject({ kind: z.literal('filled'), member: z.string().trim().max(200) }),
  z.strictObject({ kind: z.literal('member'), member: z.string().trim().min(1).max(200) })
])
export type CheckExpectation = z.infer<typeof checkExpectationSchema>

/** A harmless GET by way of an environment, with one of its keys where the service wants one. */
export const consumerCheckSchema = z.strictObject({
  environmentId: idSchema,
  credentialId: idSchema.nullable(),
  path: z.string().trim().min(1).max(2048).startsWith('/'),
  expectation: checkExpectationSchema
})
export type ConsumerCheck = z.infer<typeof consumerCheckSchema>

const day = 86_400

/** A service that uses a key. */
export const consumerDetailsSchema = z.strictObject({
  service: z.string().trim().min(1).max(120),
  host: z.string().trim().max(253),
  /** How it takes up a new key, in the words of whoever does it. */
  reload: z.string().trim().max(1000),
  /** Null where nothing can be asked of it. */
  check: consumerCheckSchema.nullable(),
  /** Seconds that it may go on answering from a cache or with a token of the old key. */
  cacheSeconds: z
    .number()
    .int()
    .min(0)
    .max(30 * day),
  /** Seconds within which it uses its key at least once; an old key that rests for less proves nothing about it. */
  quietSeconds: z
    .number()
    .int()
    .min(60)
    .max(92 * day)
})
export type ConsumerDetails = z.infer<typeof consumerDetailsSchema>

export const consumerDefaults = { cacheSeconds: 900, quietSeconds: day } as const

/** `empty` and `unexpected` answered, and did not show what was expected. */
export const checkOutcomeSchema = z.enum(['proven', 'empty', 'unexpected', 'refused', 'no_answer'])
export type CheckOutcome = z.infer<typeof checkOutcomeSchema>

/** What is known of a consumer since one version of its key came into use; of another version it says nothing. */
export const consumerEvidenceSchema = z.object({
  version: z.number().int().positive(),
  /** When it took up the new key, as a person said. */
  reloadedAt: instantSchema.nullable(),
  /** The last one. */
  check: z.object({ at: instantSchema, outcome: checkOutcomeSchema }).nullable(),
  /** A person vouches for it. */
  tick: z.object({ at: instantSchema, reason: z.string() }).nullable()
})
export type ConsumerEvidence = z.infer<typeof consumerEvidenceSchema>

export const consumerSchema = consumerDetailsSchema.extend({
  id: idSchema,
  credentialId: idSchema,
  evidence: consumerEvidenceSchema.nullable()
})
export type Consumer = z.infer<typeof consumerSchema>

export const createConsumerSchema = consumerDetailsSchema.extend({ credentialId: idSchema })
export type CreateConsumer = z.infer<typeof createConsumerSchema>
export const updateConsumerSchema = consumerDetailsSchema.extend({ id: idSchema })
export type UpdateConsumer = z.infer<typeof updateConsumerSchema>

export const tickReasonSchema = z.string().trim().min(3).max(500)

/**
 * Why an old key may not be revoked yet. With `consumerId` it is one consumer's matter. `not_promoted` the new key is not
 * in use · `grace` caches and tokens may still stand for the old one · `consumers_unknown` nobody has said who uses it ·
 * `not_reloaded` nobody has said that it took up the new key · `cache_lasts` it may still answer from before · the
 * `check_…` ones: missing, too early to count, without content, without what was expected, refused, no answer ·
 * `still_used` the old key was used after the new one came · `use_window_open` it rests, not yet long enough ·
 * `not_written` a destination (`consumerId` is its id) does not hold the key that stays
 */
export const closedCodeSchema = z.enum([
  'not_promoted',
  'grace',
  'consumers_unknown',
  'not_reloaded',
  'cache_lasts',
  'check_missing',
  'check_too_early',
  'check_empty',
  'check_unexpected',
  'check_refused',
  'check_no_answer',
  'still_used',
  'use_window_open',
  'not_written',
  'unconfirmed'
])
export type ClosedCode = z.infer<typeof closedCodeSchema>

export const closedReasonSchema = z.object({
  code: closedCodeSchema,
  consumerId: idSchema.nullable(),
  /** When this reason ends by itself; null where somebody has to do something. */
  until: instantSchema.nullable()
})
export type ClosedReason = z.infer<typeof closedReasonSchema>
