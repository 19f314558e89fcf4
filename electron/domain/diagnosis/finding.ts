import type { Confidence, EvidenceItem, Finding, FindingId, Fix } from '@shared/schemas/diagnosis'
import type { Evidence } from './evidence'

/** Looks at what is known and tells what it explains; pure. An empty list is the usual answer. */
export type Rule = (evidence: Evidence) => Finding[]

export interface FindingParts {
  fix: Fix
  evidence?: EvidenceItem[]
  parameters?: Finding['parameters']
}

export const finding = (
  id: FindingId,
  confidence: Confidence,
  { fix, evidence = [], parameters = {} }: FindingParts
): Finding => ({
  id,
  confidence,
  parameters,
  evidence,
  fix
})

export const findOut: Fix = { action: 'find_out' }
