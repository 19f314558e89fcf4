import { z } from 'zod'
import { idSchema, noInputSchema, nothingSchema } from '../../schemas/common'
import { createEnvironmentSchema, environmentSchema, updateEnvironmentSchema } from '../../schemas/environment'
import { command } from './define'

export const environmentCommands = {
  'environments.list': command(noInputSchema, z.array(environmentSchema)),
  'environments.create': command(createEnvironmentSchema, environmentSchema),
  'environments.update': command(updateEnvironmentSchema, environmentSchema),
  /** Refused while a credential is in it. */
  'environments.delete': command(z.strictObject({ id: idSchema }), nothingSchema)
}

export const environmentEvents = {
  'environments.changed': nothingSchema
}
