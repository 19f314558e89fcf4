import { z } from 'zod'
import { idSchema, noInputSchema, nothingSchema } from '../../schemas/common'
import { tokenStateSchema } from '../../schemas/token'
import { command } from './define'

const one = z.strictObject({ id: idSchema })

/** The tokens that keys were exchanged for, by the id of the credential. */
export const tokenCommands = {
  /**
   * One state for each credential whose key is exchanged, whether it has a token or not. Where the key was not used since
   * the start, `keepsRefreshToken` is only known once `tokens.get` has looked.
   */
  'tokens.list': command(noInputSchema, z.array(tokenStateSchema)),
  /** Of one credential; also looks whether the keychain holds a refresh token of an earlier run. */
  'tokens.get': command(one, tokenStateSchema),
  /** Fetches a new one now and ends a cool-down; answers at once, `tokens.changed` tells how it went. */
  'tokens.refresh': command(one, tokenStateSchema),
  'tokens.forget': command(one, nothingSchema),
  /** Main writes the clipboard and clears it again, if it still holds the token. */
  'tokens.copy': command(one, z.object({ clearAfter: z.number().int().positive() })),
  /** Whether the refresh token lies in the keychain, so that the next start need not use the key. */
  'tokens.keepRefreshToken': command(z.strictObject({ id: idSchema, keep: z.boolean() }), nothingSchema)
}

export const tokenEvents = {
  'tokens.changed': tokenStateSchema
}
