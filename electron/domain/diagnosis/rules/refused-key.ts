import type { Confidence } from '@shared/schemas/diagnosis'
import { answerEvidence, meaningOf, statusOf } from '../answer'
import { sentEvidence } from '../credential-sent'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { refusesKey, saysKeyRefused } from '../refuses-key'

const judge = (evidence: Evidence): Confidence => {
  const isPlain401 = statusOf(evidence) === 401 && meaningOf(evidence) === null
  return saysKeyRefused(evidence) || isPlain401 ? 'likely' : 'possible'
}

/** The server does not know this key: mistyped, revoked, or of somewhere else. What can be told apart, others tell. */
export const refusedKey: Rule = evidence => {
  const { credential } = evidence
  const meaning = meaningOf(evidence)
  if (!refusesKey(evidence) || meaning === 'key_missing' || meaning === 'scheme_refused') return []
  return [
    finding('key_refused', judge(evidence), {
      fix: { action: 'replace_key', where: 'vault', setting: null },
      evidence: [
        ...sentEvidence(evidence),
        ...(credential
          ? [{ kind: 'key_form', length: credential.length, matches: credential.matchesForm } as const]
          : []),
        ...answerEvidence(evidence)
      ],
      parameters: { label: credential?.label ?? '' }
    })
  ]
}
