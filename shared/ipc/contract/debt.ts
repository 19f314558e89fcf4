import { z } from 'zod'
import { idSchema, instantSchema, noInputSchema, nothingSchema } from '../../schemas/common'
import {
  debtBoardSchema,
  debtEntrySchema,
  maxAgeDaysSchema,
  reminderSchema,
  snoozeReasonSchema
} from '../../schemas/debt'
import { command } from './define'

const ofCredential = z.strictObject({ credentialId: idSchema })

/** What is owed to keys: how old they are against what was agreed, when they end, who owns them, whether they are used. */
export const debtCommands = {
  /** The first part where none is wanted, or where the board of that time is there no longer: by its `at` that shows. */
  'debt.board': command(
    z.strictObject({ part: z.strictObject({ at: instantSchema, from: z.number().int().positive() }).optional() }),
    debtBoardSchema
  ),
  'debt.setMaxAge': command(ofCredential.extend({ maxAgeDays: maxAgeDaysSchema }), debtEntrySchema),
  /** `until` is a day; throws `invalid_input` (fields: until) for one that is past, too far, or behind the key's end. */
  'debt.snooze': command(ofCredential.extend({ until: z.iso.date(), reason: snoozeReasonSchema }), debtEntrySchema),
  'debt.wake': command(ofCredential, debtEntrySchema),
  /** Asks the provider of an environment about its keys, with the session there; `known` of them are in the vault. */
  'debt.refresh': command(
    z.strictObject({ environmentId: idSchema }),
    z.object({ listed: z.number().int().nonnegative(), known: z.number().int().nonnegative() })
  ),
  /** Those that were told since the vault was opened, the most pressing first. */
  'debt.reminders': command(noInputSchema, z.array(reminderSchema)),
  /** All keys where none are named; null when the person thought better of it. */
  'debt.saveCalendar': command(
    z.strictObject({ credentialIds: z.array(idSchema).max(10_000).optional() }),
    z.object({ file: z.string().nullable() })
  )
}

export const debtEvents = {
  'debt.changed': nothingSchema,
  /** Told by the operating system too. */
  'debt.reminded': z.object({ reminders: z.array(reminderSchema) }),
  /** The person followed a reminder of the operating system. */
  'debt.asked': nothingSchema
}
