import { z } from 'zod'
import { idSchema, noInputSchema, nothingSchema } from '../../schemas/common'
import {
  createSecretManagerSchema,
  secretManagerSchema,
  secretManagerTestSchema,
  secretNamesSchema,
  updateSecretManagerSchema
} from '../../schemas/secret-manager'
import { command } from './define'

const one = z.strictObject({ id: idSchema })

/** Secret managers of clouds, with what a person gave to reach them. What signs the calls stays in main from then on. */
export const secretManagerCommands = {
  'secretManagers.list': command(noInputSchema, z.array(secretManagerSchema)),
  'secretManagers.create': command(createSecretManagerSchema, secretManagerSchema),
  'secretManagers.update': command(updateSecretManagerSchema, secretManagerSchema),
  'secretManagers.remove': command(one, nothingSchema),
  /** By a call that changes nothing. `callId` can be cancelled as a send is: `send_cancelled` then. */
  'secretManagers.test': command(one.extend({ callId: idSchema }), secretManagerTestSchema),
  /** A page of names; `after` is what the page before gave as `next`. */
  'secretManagers.names': command(
    one.extend({ after: z.string().max(4096).nullable(), callId: idSchema }),
    secretNamesSchema
  )
}

export const secretManagerEvents = {
  /** Something of them changed; whoever shows them asks again. */
  'secretManagers.changed': nothingSchema
}
