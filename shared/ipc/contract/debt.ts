import { z } from 'zod'
import { idSchema, noInputSchema, nothingSchema } from '../../schemas/common'
import { debtBoardSchema, maxAgeDaysSchema, reminderSchema, snoozeReasonSchema } from '../../schemas/debt'
import { command } from './define'

const ofCredential = z.strictObject({ credentialId: idSchema })

/** What is owed to keys: how old they are against what was agreed, when they end, who owns them, whether they are used. */
export const debtCommands = {
  'debt.board': command(noInputSchema, debtBoardSchema),
  'debt.setMaxAge': command(ofCredential.extend({ maxAgeDays: maxAgeDaysSchema }), debtBoardSchema),
  /** `until` is a day; throws `invalid_input` (fields: until) for one that is past, too far, or behind the key's end. */
  'debt.snooze': command(ofCredential.extend({ until: z.iso.date(), reason: snoozeReasonSchema }), debtBoardSchema),
  'debt.wake': command(ofCredential, debtBoardSchema),
  /** Asks the provider of an environment about its keys, with the session there. */
  'debt.refresh': command(z.strictObject({ environmentId: idSchema }), debtBoardSchema),
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
