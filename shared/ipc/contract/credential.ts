import { z } from 'zod'
import { idSchema, noInputSchema, nothingSchema } from '../../schemas/common'
import { createCredentialSchema, credentialSummarySchema } from '../../schemas/credential'
import { environmentSchema } from '../../schemas/environment'
import { providerSummarySchema } from '../../schemas/provider'
import { command } from './define'

export const credentialCommands = {
  'providers.list': command(noInputSchema, z.array(providerSummarySchema)),
  'environments.list': command(noInputSchema, z.array(environmentSchema)),
  'credentials.list': command(noInputSchema, z.array(credentialSummarySchema)),
  'credentials.create': command(createCredentialSchema, credentialSummarySchema),
  /** Reads the keychain item again and says what state it is in. */
  'credentials.check': command(z.strictObject({ id: idSchema }), credentialSummarySchema),
  'credentials.delete': command(z.strictObject({ id: idSchema }), nothingSchema)
}

export const credentialEvents = {
  /** Something in the list changed; whoever shows it asks again. */
  'credentials.changed': nothingSchema
}
