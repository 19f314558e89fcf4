import { z } from 'zod'
import { idSchema } from './common'
import { requestSpecSchema } from './request'

/** A request that is still being written: it may lack its address and its environment. */
export const draftSpecSchema = requestSpecSchema.extend({
  url: z.string().max(16_384),
  environmentId: idSchema.nullable()
})
export type DraftSpec = z.infer<typeof draftSpecSchema>

export const workspaceTabSchema = z.strictObject({
  id: idSchema,
  providerId: z.string().max(64).nullable(),
  endpointId: z.string().max(64).nullable(),
  spec: draftSpecSchema,
  /** Sent with the token that is held, whatever its state. */
  raw: z.boolean().optional()
})

export const maxTabs = 50

/** The open requests, so that they are there again after a restart. */
export const workspaceSchema = z.strictObject({
  tabs: z.array(workspaceTabSchema).max(maxTabs),
  activeId: idSchema.nullable()
})
export type Workspace = z.infer<typeof workspaceSchema>
export const emptyWorkspace: Workspace = { tabs: [], activeId: null }
