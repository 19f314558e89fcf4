import { z } from 'zod'
import { idSchema, nothingSchema } from '../../schemas/common'
import { generatedFormSchema, maxSecretLength, secretDraftSchema, secretPurposeSchema } from '../../schemas/secret'
import { command } from './define'

const one = z.strictObject({ id: idSchema })

/** Keys on their way into the vault, kept in main from the first moment. */
export const secretCommands = {
  'secretDrafts.type': command(
    secretPurposeSchema.extend({ text: z.string().min(1).max(maxSecretLength) }),
    secretDraftSchema
  ),
  /** Main reads the clipboard; the key never passes through the window. */
  'secretDrafts.paste': command(secretPurposeSchema, secretDraftSchema),
  'secretDrafts.generate': command(secretPurposeSchema.extend({ form: generatedFormSchema }), secretDraftSchema),
  /** Puts the clean form in its place; only ever when the person asks for it. */
  'secretDrafts.clean': command(one, secretDraftSchema),
  'secretDrafts.discard': command(one, nothingSchema)
}
