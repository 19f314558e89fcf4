import { noInputSchema } from '../../schemas/common'
import { appInfoSchema, settingsSchema } from '../../schemas/settings'
import { command } from './define'

export const appCommands = {
  'app.info': command(noInputSchema, appInfoSchema),
  'settings.get': command(noInputSchema, settingsSchema),
  'settings.update': command(settingsSchema.partial().strict(), settingsSchema)
}

export const appEvents = {
  'settings.changed': settingsSchema
}
