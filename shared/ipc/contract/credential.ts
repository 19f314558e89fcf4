import { z } from 'zod'
import { appErrorSchema } from '../../errors'
import { idSchema, noInputSchema, nothingSchema } from '../../schemas/common'
import {
  createCredentialSchema,
  credentialSummarySchema,
  keyTestSchema,
  revealedSecretSchema,
  updateCredentialSchema
} from '../../schemas/credential'
import { providerSummarySchema } from '../../schemas/provider'
import { secretSourceSchema } from '../../schemas/secret'
import { command } from './define'

const one = z.strictObject({ id: idSchema })
const oneWithOrigin = z.strictObject({ id: idSchema, origin: z.string().max(300) })

export const credentialCommands = {
  'providers.list': command(noInputSchema, z.array(providerSummarySchema)),
  'credentials.list': command(noInputSchema, z.array(credentialSummarySchema)),
  'credentials.create': command(createCredentialSchema, credentialSummarySchema),
  'credentials.update': command(updateCredentialSchema, credentialSummarySchema),
  /** A new version; the one before it counts until the new one reads back. */
  'credentials.replaceSecret': command(
    z.strictObject({ id: idSchema, secret: secretSourceSchema }),
    credentialSummarySchema
  ),
  /** Saves a temporary one for good. */
  'credentials.keep': command(one, credentialSummarySchema),
  /** Reads the keychain item again and says what state it is in. */
  'credentials.check': command(one, credentialSummarySchema),
  /** Asks the provider whether it takes the key. `requests.cancel` with `testId` ends it. */
  'credentials.test': command(z.strictObject({ id: idSchema, testId: idSchema }), keyTestSchema),
  /** Gone from the list at once, from the vault when the time for undoing is over. */
  'credentials.delete': command(one, z.object({ undoWithin: z.number().int().positive() })),
  'credentials.undoDelete': command(one, credentialSummarySchema),
  /** The one answer that holds a secret: audited, and short-lived on screen. */
  'credentials.reveal': command(one, revealedSecretSchema),
  /** Main writes the clipboard and clears it again, if it still holds the secret. */
  'credentials.copy': command(one, z.object({ clearAfter: z.number().int().positive() })),
  /** Lets the key travel to one more origin. */
  'credentials.allowOrigin': command(oneWithOrigin, credentialSummarySchema),
  'credentials.forgetOrigin': command(oneWithOrigin, credentialSummarySchema)
}

export const credentialEvents = {
  /** Something in the list changed; whoever shows it asks again. */
  'credentials.changed': nothingSchema,
  /** Its time for undoing was over, and it could not be removed: it is there again. */
  'credentials.deletionFailed': z.object({ id: idSchema, label: z.string(), error: appErrorSchema })
}
