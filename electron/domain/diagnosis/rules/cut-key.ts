import { answerEvidence } from '../answer'
import { finding, type Rule } from '../finding'
import { refusesKey } from '../refuses-key'

/** Only the beginning of a key, as lists of keys show it, or a key with dots in place of its middle. */
export const cutKey: Rule = evidence => {
  const { credential } = evidence
  const found = credential?.findings.find(({ code }) => code === 'masked' || code === 'cut_to_prefix')
  if (!credential || !found || !refusesKey(evidence)) return []
  const isMasked = found.code === 'masked'
  return [
    finding(isMasked ? 'key_masked' : 'key_cut', isMasked ? 'certain' : 'likely', {
      fix: { action: 'replace_key', where: 'vault', setting: null },
      evidence: [
        { kind: 'secret_finding', code: found.code, detail: found.detail },
        { kind: 'key_form', length: credential.length, matches: credential.matchesForm },
        ...answerEvidence(evidence)
      ],
      parameters: { length: credential.length }
    })
  ]
}
