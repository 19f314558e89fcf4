import { z } from 'zod'
import { authLogEntrySchema } from '../../schemas/auth-log'
import { noInputSchema, nothingSchema } from '../../schemas/common'
import { command } from './define'

/** What happened to keys and tokens since the start: in memory, and masked before it is there. */
export const authLogCommands = {
  /** Oldest first. */
  'authLog.list': command(noInputSchema, z.array(authLogEntrySchema)),
  'authLog.clear': command(noInputSchema, nothingSchema),
  /** Asks the person for a place; `file` is null when they thought better of it. */
  'authLog.save': command(noInputSchema, z.object({ file: z.string().nullable() }))
}

export const authLogEvents = {
  'authLog.added': authLogEntrySchema
}
