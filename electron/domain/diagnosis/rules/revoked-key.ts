import type { Confidence } from '@shared/schemas/diagnosis'
import { answerEvidence, meaningOf } from '../answer'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { refusesKey, saysKeyRefused } from '../refuses-key'

const judge = (evidence: Evidence): Confidence | null => {
  if (meaningOf(evidence) === 'key_revoked' || evidence.credential?.listed?.listed === false) return 'certain'
  return evidence.history.lastSuccessAt !== null && saysKeyRefused(evidence) ? 'likely' : null
}

/** The key was good and is not any more: the provider's list lacks it, its answer says so, or it worked here before. */
export const revokedKey: Rule = evidence => {
  const { history } = evidence
  const confidence = refusesKey(evidence) ? judge(evidence) : null
  if (confidence === null) return []
  return [
    finding('key_revoked', confidence, {
      fix: { action: 'replace_key', where: 'vault', setting: null },
      evidence: [
        ...(history.lastSuccessAt
          ? [{ kind: 'history', fact: 'last_success', value: history.lastSuccessAt } as const]
          : []),
        ...answerEvidence(evidence)
      ],
      parameters: { lastSuccess: history.lastSuccessAt ?? '' }
    })
  ]
}
