import { auditProgressSchema, auditVerificationSchema } from '../../schemas/audit'
import { noInputSchema, nothingSchema } from '../../schemas/common'
import { command } from './define'

export const auditCommands = {
  /** Reads the whole log and checks its chain. */
  'audit.verify': command(noInputSchema, auditVerificationSchema),
  'audit.cancelVerify': command(noInputSchema, nothingSchema)
}

export const auditEvents = {
  'audit.progress': auditProgressSchema
}
