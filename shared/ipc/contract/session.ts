import { z } from 'zod'
import { idSchema, noInputSchema, nothingSchema } from '../../schemas/common'
import { logInSchema, registerAccountSchema, sessionSummarySchema } from '../../schemas/session'
import { command } from './define'

const one = z.strictObject({ environmentId: idSchema })

/** Sessions at providers that have them, one an environment. Their cookies stay in main throughout. */
export const sessionCommands = {
  /** One for each environment where people can log in. */
  'sessions.list': command(noInputSchema, z.array(sessionSummarySchema)),
  'sessions.logIn': command(logInSchema, sessionSummarySchema),
  /** Makes an account; logging in comes after. */
  'sessions.register': command(registerAccountSchema, z.object({ exchangeId: idSchema })),
  /** Lets go of the session here, whether the provider answers or not. */
  'sessions.logOut': command(one, sessionSummarySchema),
  'sessions.forgetPassword': command(one, nothingSchema)
}

export const sessionEvents = {
  'sessions.changed': sessionSummarySchema
}
