import { z } from 'zod'
import { idSchema, nothingSchema } from '../../schemas/common'
import {
  checkOutcomeSchema,
  consumerSchema,
  createConsumerSchema,
  tickReasonSchema,
  updateConsumerSchema
} from '../../schemas/consumer'
import { command } from './define'

const one = z.strictObject({ id: idSchema })

/** Services that use a key, and what is known of their being on its newest version. */
export const consumerCommands = {
  'consumers.list': command(z.strictObject({ credentialId: idSchema }), z.array(consumerSchema)),
  'consumers.create': command(createConsumerSchema, consumerSchema),
  'consumers.update': command(updateConsumerSchema, consumerSchema),
  'consumers.remove': command(one, nothingSchema),
  /** A person says that it has taken up the new key just now. */
  'consumers.reloaded': command(one, consumerSchema),
  /** A person vouches for it. */
  'consumers.tick': command(one.extend({ reason: tickReasonSchema }), consumerSchema),
  /** Asks what was set for it. `requests.cancel` with `checkId` ends it. */
  'consumers.check': command(
    one.extend({ checkId: idSchema }),
    z.object({ consumer: consumerSchema, outcome: checkOutcomeSchema, exchangeId: idSchema })
  )
}

export const consumerEvents = {
  'consumers.changed': nothingSchema
}
