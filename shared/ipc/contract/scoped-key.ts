import { z } from 'zod'
import { idSchema } from '../../schemas/common'
import {
  createdScopedKeySchema,
  createScopedKeySchema,
  editScopedKeySchema,
  orphanSearchSchema,
  revokeScopedKeySchema,
  scopedKeyListSchema,
  scopedKeySchema
} from '../../schemas/scoped-key'
import { command } from './define'

const one = z.strictObject({ environmentId: idSchema })

/** Keys that live at the provider, managed with the session of an environment. */
export const scopedKeyCommands = {
  'scopedKeys.list': command(one, scopedKeyListSchema),
  /** Never repeated by itself; an answer that is lost is `scoped_key_lost`. */
  'scopedKeys.create': command(createScopedKeySchema, createdScopedKeySchema),
  'scopedKeys.edit': command(editScopedKeySchema, scopedKeySchema),
  'scopedKeys.revoke': command(revokeScopedKeySchema, z.object({ credentialIds: z.array(idSchema) })),
  /** What lost creates may have left there. */
  'scopedKeys.findOrphans': command(one, orphanSearchSchema)
}
