import { z } from 'zod'

/**
 * What is wrong with the first record that does not fit: `altered` its seal does not hold · `order` it does not follow
 * the one before it · `time_went_back` · `cut_off` the log ends before its known end · `replaced` another record stands
 * where the end was known · `file_missing` a file of the log is gone or out of place · `not_readable` it is no record
 */
export const auditFaultSchema = z.enum([
  'altered',
  'order',
  'time_went_back',
  'cut_off',
  'replaced',
  'file_missing',
  'not_readable'
])
export type AuditFault = z.infer<typeof auditFaultSchema>

/** What the log itself has noted: found at a start, and put on record so that it shows for good. */
export const auditNoteSchema = z.enum(['truncated', 'clock_back', 'torn', 'damaged', 'head_missing'])

/**
 * What a reading of the whole log found. `incomplete`: every record holds, and the log says itself that some are
 * missing or that its known end was lost. `broken` names the first record that does not fit.
 */
export const auditVerificationSchema = z.object({
  result: z.enum(['intact', 'incomplete', 'broken', 'cancelled']),
  /** Records that hold, up to the first fault. */
  records: z.number().int().nonnegative(),
  files: z.number().int().nonnegative(),
  /** `file` is a name without its folder; null where there is none to name. */
  fault: z
    .object({ file: z.string().nullable(), sequence: z.number().int().nonnegative(), reason: auditFaultSchema })
    .nullable(),
  /** The first hundred. */
  notes: z.array(z.object({ sequence: z.number().int().nonnegative(), note: auditNoteSchema })),
  /** Whether the end is the one that is known from elsewhere. `behind` is what a crash leaves. */
  head: z.enum(['at_end', 'behind', 'missing']),
  /** Milliseconds. */
  duration: z.number().nonnegative()
})
export type AuditVerification = z.infer<typeof auditVerificationSchema>

export const auditProgressSchema = z.object({ records: z.number().int().nonnegative() })
