import { z } from 'zod'
import { idSchema, instantSchema } from './common'
import { graceSchema } from './rotation'

/**
 * `waiting` its turn has not come · `open` it is as far as it gets by itself, and waits for what `waitsFor` says ·
 * `failed` a step of it, which can be continued
 */
export const worklistItemSchema = z.object({
  credentialId: idSchema,
  label: z.string(),
  production: z.boolean(),
  rotationId: idSchema.nullable(),
  state: z.enum(['waiting', 'running', 'open', 'done', 'failed', 'undone']),
  waitsFor: z.enum(['preparation', 'secret', 'consumers', 'grace', 'removal', 'word']).nullable(),
  /** What kept it: a fault of a step, or the code of an error; null where nothing did. */
  problem: z.string().nullable()
})
export type WorklistItem = z.infer<typeof worklistItemSchema>

/** `stopped` by a person, or by failures · `canary` the first one is through and waits to be looked at */
export const worklistSchema = z.object({
  items: z.array(worklistItemSchema),
  graceSeconds: z.number().int(),
  stopAfter: z.number().int().positive(),
  /** A person said that nothing but this app uses those keys of which nobody is named. */
  nobodyElse: z.boolean(),
  /** Failures since it was last continued. */
  failures: z.number().int(),
  state: z.enum(['running', 'canary', 'stopped', 'finished']),
  canaryAccepted: z.boolean()
})
export type Worklist = z.infer<typeof worklistSchema>

export const worklistViewSchema = worklistSchema.extend({
  id: idSchema,
  openedAt: instantSchema,
  closedAt: instantSchema.nullable(),
  running: z.boolean()
})
export type WorklistView = z.infer<typeof worklistViewSchema>

export const startWorklistSchema = z.strictObject({
  credentialIds: z.array(idSchema).min(1).max(500),
  graceSeconds: graceSchema.default(0),
  stopAfter: z.number().int().min(1).max(500).default(3),
  nobodyElse: z.boolean().default(false),
  /** Typed by the person: how many keys are replaced. */
  typedCount: z.string().max(20)
})
export type StartWorklist = z.infer<typeof startWorklistSchema>
