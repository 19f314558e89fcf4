import { answerEvidence } from '../answer'
import { finding, type Rule } from '../finding'
import { refusesKey } from '../refuses-key'

/** The key was replaced by another one that is in the vault. */
export const retiredKey: Rule = evidence => {
  const { credential, history } = evidence
  if (credential?.fingerprint.match !== 'retired' || !refusesKey(evidence)) return []
  return [
    finding('key_retired', 'certain', {
      fix: { action: 'choose_credential', credentialId: credential.fingerprint.currentCredentialId },
      evidence: [
        ...(history.lastSuccessAt
          ? [{ kind: 'history', fact: 'last_success', value: history.lastSuccessAt } as const]
          : []),
        ...answerEvidence(evidence)
      ],
      parameters: { label: credential.fingerprint.currentLabel ?? credential.label }
    })
  ]
}
