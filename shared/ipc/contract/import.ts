import { z } from 'zod'
import { idSchema, noInputSchema, nothingSchema } from '../../schemas/common'
import {
  importChoiceSchema,
  importPreviewSchema,
  importProgressSchema,
  importResultSchema,
  maxImportRows
} from '../../schemas/import'
import { secretNameSchema } from '../../schemas/secret-manager'
import { command } from './define'

const one = z.strictObject({ id: idSchema })

/** Keys from a file: looked at first, saved when the person has chosen. The keys stay in main throughout. */
export const importCommands = {
  /** Asks the person for a file; null when they thought better of it. */
  'imports.choose': command(noInputSchema, importPreviewSchema.nullable()),
  /** A file that was dropped on the window. */
  'imports.open': command(z.strictObject({ path: z.string().min(1).max(4096) }), importPreviewSchema),
  /** The keys in one secret of a secret manager. `readId` can be cancelled as a send is: `send_cancelled` then. */
  'imports.fromSecretManager': command(
    z.strictObject({ connectionId: idSchema, name: secretNameSchema, readId: idSchema }),
    importPreviewSchema
  ),
  'imports.save': command(
    z.strictObject({ id: idSchema, choices: z.array(importChoiceSchema).max(maxImportRows) }),
    importResultSchema
  ),
  /** Stops between two rows; what was saved stays. */
  'imports.cancel': command(one, nothingSchema),
  'imports.discard': command(one, nothingSchema),
  /** Deletes the file the keys came from. */
  'imports.deleteFile': command(one, nothingSchema)
}

export const importEvents = {
  'imports.progress': importProgressSchema
}
