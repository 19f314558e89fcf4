import { z } from 'zod'
import { idSchema } from './common'
import { findingSchema, maskedPlaceSchema, maxPastedLength } from './diagnosis'
import { exchangeSchema, hopSchema } from './exchange'

/** Where a text comes from. Read by main it never passes through the window. */
export const pastedSourceSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('text'), text: z.string().max(maxPastedLength) }),
  z.strictObject({ from: z.literal('clipboard') }),
  /** A file that was dropped on the window. */
  z.strictObject({ from: z.literal('file'), path: z.string().min(1).max(4096) }),
  /** Asks the person for a file. */
  z.strictObject({ from: z.literal('dialog') })
])
export type PastedSource = z.infer<typeof pastedSourceSchema>

/** Calls of one text that are read; of more, those that went wrong come first. */
export const maxPastedCalls = 200

/** Characters of a body that are shown. */
export const maxPastedBody = 16 * 1024

/** One call in a pasted text, masked. */
export const pastedCallSchema = z.object({
  hops: z.array(hopSchema),
  failure: exchangeSchema.shape.failure,
  body: z.object({ text: z.string(), isWhole: z.boolean() }),
  findings: z.array(findingSchema),
  /** Where secrets stood in it. */
  places: z.array(maskedPlaceSchema),
  /** The one of the vault whose key it carried. */
  credential: z.object({ id: idSchema, label: z.string() }).nullable(),
  environment: z.object({ id: idSchema, name: z.string() }).nullable(),
  providerName: z.string().nullable()
})
export type PastedCall = z.infer<typeof pastedCallSchema>

export const pastedProblemSchema = z.enum(['empty', 'too_long', 'too_deep', 'cut_off', 'not_text', 'nothing_found'])
export type PastedProblem = z.infer<typeof pastedProblemSchema>

/** What was read in a pasted text. Nothing of it is kept. */
export const pastedDiagnosisSchema = z.discriminatedUnion('read', [
  z.object({
    read: z.literal(true),
    format: z.enum(['har', 'curl', 'http', 'log']),
    /** In the order of the text; never empty. */
    calls: z.array(pastedCallSchema),
    /** Place of the call that went wrong last, else of the last one. */
    chosen: z.number().int().nonnegative(),
    /** Calls beyond what is read. */
    left: z.number().int().nonnegative()
  }),
  z.object({ read: z.literal(false), problem: pastedProblemSchema })
])
export type PastedDiagnosis = z.infer<typeof pastedDiagnosisSchema>
