import { z } from 'zod'
import { idSchema } from './common'

/** What a bundle is made of: for a ticket, for other tools, to do it again, and the causes as data. */
export const sharePartSchema = z.enum(['markdown', 'har', 'curl', 'findings'])
export type SharePart = z.infer<typeof sharePartSchema>

/**
 * `hidden` with what the provider's data call sensitive hidden: addresses, telephone numbers · `shown` as they are kept ·
 * `none` without bodies
 */
export const shareBodiesSchema = z.enum(['hidden', 'shown', 'none'])
export type ShareBodies = z.infer<typeof shareBodiesSchema>

const wordsSchema = z.string().max(4000)

/** The words of the document, which are those of the window: main has none. */
export const shareLabelsSchema = z.strictObject({
  when: wordsSchema,
  where: wordsSchema,
  key: wordsSchema,
  withoutKey: wordsSchema,
  took: wordsSchema,
  causes: wordsSchema,
  noCauses: wordsSchema,
  todo: wordsSchema,
  evidence: wordsSchema,
  request: wordsSchema,
  response: wordsSchema,
  noResponse: wordsSchema,
  bodyCut: wordsSchema,
  bodyLeftOut: wordsSchema,
  bodyBinary: wordsSchema,
  repeat: wordsSchema,
  repeatHint: wordsSchema,
  hidden: wordsSchema
})
export type ShareLabels = z.infer<typeof shareLabelsSchema>

export const shareWordsSchema = z.strictObject({
  labels: shareLabelsSchema,
  /** The causes as they are shown, best first. */
  findings: z
    .array(
      z.strictObject({
        title: wordsSchema,
        confidence: wordsSchema,
        todo: wordsSchema,
        evidence: z.array(wordsSchema).max(60)
      })
    )
    .max(70)
})
export type ShareWords = z.infer<typeof shareWordsSchema>

export const shareRequestSchema = z.strictObject({
  exchangeId: idSchema,
  bodies: shareBodiesSchema,
  words: shareWordsSchema
})
export type ShareRequest = z.infer<typeof shareRequestSchema>

export const sharePreviewSchema = z.object({
  markdown: z.string(),
  /** Fields whose values were hidden. */
  hidden: z.number().int().nonnegative(),
  parts: z.array(z.object({ part: sharePartSchema, fileName: z.string(), bytes: z.number().int() }))
})
export type SharePreview = z.infer<typeof sharePreviewSchema>
