import { z } from 'zod'
import { idSchema } from './common'

/** How two answers stand to each other in one place. */
export const changeSchema = z.enum(['same', 'changed', 'only_left', 'only_right'])
export type Change = z.infer<typeof changeSchema>

/** `differences` leaves out what is the same. */
export const comparisonViewSchema = z.enum(['differences', 'all'])
export type ComparisonView = z.infer<typeof comparisonViewSchema>

/** Rows of a body that the window holds at a time. */
export const maxComparedRows = 500

export const comparisonRequestSchema = z.strictObject({
  leftId: idSchema,
  rightId: idSchema,
  view: comparisonViewSchema,
  /** The first row of the bodies that is wanted, counted in this view. */
  offset: z.number().int().min(0).default(0)
})
export type ComparisonRequest = z.infer<typeof comparisonRequestSchema>

export const comparedHeaderSchema = z.object({
  /** In lower case. */
  name: z.string(),
  change: changeSchema,
  /** Of each line with this name, in their order. */
  left: z.array(z.string()),
  right: z.array(z.string()),
  /** It differs from one answer to the next even where nothing else does: the time, the number of a request. */
  usuallyDiffers: z.boolean()
})
export type ComparedHeader = z.infer<typeof comparedHeaderSchema>

const comparedTextSchema = z.object({
  /** Counted from 1; null in JSON, where the path tells the place. */
  line: z.number().int().positive().nullable(),
  text: z.string(),
  /** The rest is left out. */
  cut: z.boolean()
})
export type ComparedText = z.infer<typeof comparedTextSchema>

export const comparedRowSchema = z.object({
  change: changeSchema,
  /** `results[3].name`; empty for the whole, null in a text. */
  path: z.string().nullable(),
  left: comparedTextSchema.nullable(),
  right: comparedTextSchema.nullable()
})
export type ComparedRow = z.infer<typeof comparedRowSchema>

/** Bodies that were compared piece by piece: JSON by structure, anything else by lines. */
export const comparedRowsSchema = z.object({
  kind: z.literal('rows'),
  by: z.enum(['structure', 'lines']),
  offset: z.number().int().nonnegative(),
  rows: z.array(comparedRowSchema),
  /** Rows in this view. */
  total: z.number().int().nonnegative(),
  /** Rows that are not the same. */
  differences: z.number().int().nonnegative(),
  /** So much differs that lines which are the same may stand as changed. */
  coarse: z.boolean()
})
export type ComparedRows = z.infer<typeof comparedRowsSchema>

export const comparedBodySchema = z.discriminatedUnion('kind', [
  comparedRowsSchema,
  /** Neither has one. */
  z.object({ kind: z.literal('none') }),
  /** Only whether they are the same is known, byte for byte. */
  z.object({
    kind: z.literal('bytes'),
    reason: z.enum(['binary', 'too_large', 'too_much']),
    same: z.boolean()
  }),
  /** What was kept of one of them cannot be read any more. */
  z.object({ kind: z.literal('unavailable') })
])
export type ComparedBody = z.infer<typeof comparedBodySchema>

export const comparisonSchema = z.object({
  /** Of the last answer of each; null where none came. */
  status: z.object({ left: z.number().int().nullable(), right: z.number().int().nullable() }),
  headers: z.array(comparedHeaderSchema),
  body: comparedBodySchema
})
export type Comparison = z.infer<typeof comparisonSchema>
