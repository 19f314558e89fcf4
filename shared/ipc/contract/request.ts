import { z } from 'zod'
import { idSchema, nothingSchema } from '../../schemas/common'
import { bodyWindowSchema, exchangeSchema, exchangeSummarySchema, maxBodyWindow } from '../../schemas/exchange'
import { sendProgressSchema, sendRequestSchema } from '../../schemas/request'
import { command } from './define'

export const requestCommands = {
  /** Answers with the exchange even when it failed to arrive; an error means that nothing was sent. */
  'requests.send': command(sendRequestSchema, exchangeSchema),
  'requests.cancel': command(z.strictObject({ sendId: idSchema }), nothingSchema),
  'history.list': command(
    z.strictObject({
      /** Exchanges older than this one; null starts at the newest. */
      before: idSchema.nullable(),
      limit: z.number().int().min(1).max(500)
    }),
    z.object({ exchanges: z.array(exchangeSummarySchema), more: z.boolean() })
  ),
  'history.get': command(z.strictObject({ id: idSchema }), exchangeSchema),
  'history.clear': command(z.strictObject({}), nothingSchema),
  'bodies.read': command(
    z.strictObject({
      exchangeId: idSchema,
      view: z.enum(['pretty', 'raw']),
      offset: z.number().int().min(0),
      length: z.number().int().min(1).max(maxBodyWindow)
    }),
    bodyWindowSchema
  ),
  /** Asks the person for a place and writes the whole body there; `file` is null when they thought better of it. */
  'bodies.save': command(z.strictObject({ exchangeId: idSchema }), z.object({ file: z.string().nullable() }))
}

export const requestEvents = {
  'requests.progress': sendProgressSchema,
  'history.added': exchangeSummarySchema
}
