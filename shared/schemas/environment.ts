import { z } from 'zod'
import { idSchema } from './common'

/** A deployment of a provider. Its base URL binds the credentials in it to one origin. */
export const environmentSchema = z.object({
  id: idSchema,
  providerId: z.string(),
  name: z.string(),
  baseUrl: z.string(),
  production: z.boolean(),
  /** True for the local emulator; its address may change from one start to the next. */
  sandbox: z.boolean()
})
export type Environment = z.infer<typeof environmentSchema>
