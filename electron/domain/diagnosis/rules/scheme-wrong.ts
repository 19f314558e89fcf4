import { sameFieldName } from '../../http-syntax'
import { answerEvidence, challengeOf, isRefused, meaningOf } from '../answer'
import { type Carried, headerOf } from '../carried'
import { carried, declaresPlace, expectedMethod, sentEvidence, standsAsDeclared } from '../credential-sent'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'

interface Mismatch {
  sent: Carried
  to: string
  sure: boolean
}

/** The declared header with another word before the key. */
const againstContract = (evidence: Evidence): Mismatch | null => {
  const method = expectedMethod(evidence)
  const expected = method && headerOf(method.authentication)
  if (!expected || standsAsDeclared(evidence) !== false) return null
  const sent = carried(evidence).find(one => one.in === 'header' && sameFieldName(one.name, expected.header))
  return sent ? { sent, to: expected.prefix, sure: meaningOf(evidence) === 'key_missing' } : null
}

/** The server names its scheme, and it is not the one that was sent. */
const againstChallenge = (evidence: Evidence): Mismatch | null => {
  const sent = carried(evidence).find(one => one.in === 'header' && sameFieldName(one.name, 'authorization'))
  const isAsDeclared = declaresPlace(evidence) && standsAsDeclared(evidence) === true
  if (!sent || (isAsDeclared && meaningOf(evidence) !== 'scheme_refused')) return null
  const scheme = challengeOf(evidence)?.scheme ?? (meaningOf(evidence) === 'scheme_refused' ? 'Bearer' : '')
  const isOther = scheme !== '' && sent.scheme.trim().toLowerCase() !== scheme.toLowerCase()
  return isOther ? { sent, to: `${scheme} `, sure: false } : null
}

/** `Bearer`, `Api-Key`, `Token` or nothing before the key, where the server wants another word. */
export const schemeWrong: Rule = evidence => {
  if (!isRefused(evidence)) return []
  const mismatch = againstContract(evidence) ?? againstChallenge(evidence)
  if (!mismatch) return []
  return [
    finding('scheme_wrong', mismatch.sure ? 'certain' : 'likely', {
      fix: { action: 'change_scheme', to: mismatch.to },
      evidence: [...sentEvidence(evidence), ...answerEvidence(evidence)],
      parameters: { header: mismatch.sent.name, sent: mismatch.sent.scheme.trim(), expected: mismatch.to.trim() }
    })
  ]
}
