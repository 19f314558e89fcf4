import { z } from 'zod'
import { idSchema, noInputSchema, nothingSchema } from '../../schemas/common'
import {
  chosenFileSchema,
  createDestinationSchema,
  destinationPlanSchema,
  destinationSchema,
  destinationWriteSchema
} from '../../schemas/destination'
import { command } from './define'

const one = z.strictObject({ id: idSchema })
const ofCredential = z.strictObject({ credentialId: idSchema })
/** Null for the one in use. */
const versionSchema = z.number().int().positive().nullable()

/** Files that services read their keys from. A diff is shown with every secret masked before anything is written. */
export const destinationCommands = {
  'destinations.list': command(ofCredential, z.array(destinationSchema)),
  /** Asks the person for a file; null when they thought better of it. */
  'destinations.choose': command(z.strictObject({ kind: z.enum(['existing', 'new']) }), chosenFileSchema.nullable()),
  'destinations.create': command(createDestinationSchema, destinationSchema),
  'destinations.remove': command(one, nothingSchema),
  'destinations.plan': command(one.extend({ version: versionSchema }), destinationPlanSchema),
  /**
   * Writes what was shown, or nothing; null where the key stands there already. While its key is being replaced, the version
   * in use is the right one at any time, and the write is part of the journal of that rotation.
   */
  'destinations.write': command(
    one.extend({ version: versionSchema, token: z.string().min(1).max(100) }),
    destinationWriteSchema.nullable()
  ),
  'destinations.writes': command(ofCredential, z.array(destinationWriteSchema)),
  'destinations.undo': command(z.strictObject({ writeId: idSchema }), destinationWriteSchema),
  /** Looks what became of writes that were cut short; the start does so too, where it can get at them. */
  'destinations.settle': command(noInputSchema, z.array(destinationWriteSchema))
}

export const destinationEvents = {
  /** Something of destinations or of what was written changed; whoever shows it asks again. */
  'destinations.changed': nothingSchema
}
