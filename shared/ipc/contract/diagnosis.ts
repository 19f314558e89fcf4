import { z } from 'zod'
import { idSchema } from '../../schemas/common'
import { credentialSummarySchema } from '../../schemas/credential'
import {
  diagnosisProgressSchema,
  diagnosisSchema,
  maxPastedLength,
  pastedDiagnosisSchema
} from '../../schemas/diagnosis'
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
  /** Sends nothing. */
  'diagnosis.paste': command(z.strictObject({ text: z.string().max(maxPastedLength) }), pastedDiagnosisSchema),
  /** Saves the clean form of a key as its next version. */
  'diagnosis.cleanKey': command(z.strictObject({ credentialId: idSchema }), credentialSummarySchema)
}

export const diagnosisEvents = {
  'diagnosis.progress': diagnosisProgressSchema
}
