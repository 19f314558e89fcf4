import { z } from 'zod'
import { idSchema } from '../../schemas/common'
import { credentialSummarySchema } from '../../schemas/credential'
import { diagnosisProgressSchema, diagnosisSchema } from '../../schemas/diagnosis'
import { pastedDiagnosisSchema, pastedSourceSchema } from '../../schemas/pasted'
import { command } from './define'

export const diagnosisCommands = {
  /** Why an exchange of the history went wrong; no findings for one that went well. */
  'diagnosis.get': command(z.strictObject({ exchangeId: idSchema }), diagnosisSchema),
  /**
   * Asks what could be asked, one harmless call after the other; `requests.cancel` with `runId` ends it, and what was
   * learned until then counts. `allowed` are the probes that need a person's word and have it.
   */
  'diagnosis.findOut': command(
    z.strictObject({ exchangeId: idSchema, runId: idSchema, allowed: z.array(z.string().max(20_000)).max(20) }),
    diagnosisSchema
  ),
  /** What somebody else's call shows. Sends nothing and keeps nothing; null where the person chose no file. */
  'diagnosis.paste': command(pastedSourceSchema, pastedDiagnosisSchema.nullable()),
  /** Saves the clean form of a key as its next version. */
  'diagnosis.cleanKey': command(z.strictObject({ credentialId: idSchema }), credentialSummarySchema)
}

export const diagnosisEvents = {
  'diagnosis.progress': diagnosisProgressSchema
}
