import { z } from 'zod'
import { idSchema, nothingSchema } from '../../schemas/common'
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
  'scopedKeys.findOrphans': command(one, orphanSearchSchema),
  /** The person has looked: a lost create of `lostCreates` is no longer reported. */
  'scopedKeys.settle': command(one.extend({ lostCreateId: idSchema }), nothingSchema),
  /** Says which key here a key at the provider is, where that cannot be told by itself; null takes it back. */
  'scopedKeys.link': command(
    one.extend({ keyId: z.string().min(1).max(128), credentialId: idSchema.nullable() }),
    nothingSchema
  ),
  /** The least that these tasks of the catalogue need; null where the provider does not say. */
  'scopedKeys.suggest': command(
    one.extend({ endpointIds: z.array(z.string().max(120)).max(100) }),
    z.object({ scopes: z.array(z.string()).nullable() })
  )
}
