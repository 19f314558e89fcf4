import { answerEvidence } from '../answer'
import { finding, type Rule } from '../finding'
import { refusesKey, saysKeyRefused } from '../refuses-key'

/** The key has the form of another provider's keys, and not of this one's. */
export const otherProvider: Rule = evidence => {
  const { credential, provider } = evidence
  if (!credential?.matchesOtherProvider || credential.matchesForm === true || !refusesKey(evidence)) return []
  return [
    finding(
      'key_of_other_provider',
      credential.matchesForm === false || saysKeyRefused(evidence) ? 'likely' : 'possible',
      {
        fix: { action: 'choose_credential', credentialId: null },
        evidence: [
          { kind: 'key_form', length: credential.length, matches: credential.matchesForm },
          ...answerEvidence(evidence)
        ],
        parameters: { other: credential.matchesOtherProvider, provider: provider?.name ?? '' }
      }
    )
  ]
}
