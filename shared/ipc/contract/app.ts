import { noInputSchema, nothingSchema } from '../../schemas/common'
import { appInfoSchema, settingsSchema } from '../../schemas/settings'
import { workspaceSchema } from '../../schemas/workspace'
import { command } from './define'

export const appCommands = {
  'app.info': command(noInputSchema, appInfoSchema),
  'settings.get': command(noInputSchema, settingsSchema),
  'settings.update': command(settingsSchema.partial().strict(), settingsSchema),
  'workspace.get': command(noInputSchema, workspaceSchema),
  'workspace.save': command(workspaceSchema, nothingSchema)
}

export const appEvents = {
  'settings.changed': settingsSchema
}
