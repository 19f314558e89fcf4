import type { Confidence } from '@shared/schemas/diagnosis'
import { answerEvidence, isRefused, meaningOf } from '../answer'
import { type Carried, headerOf } from '../carried'
import { carried, expectedMethod, isTokenExchange, sentEvidence, standsAsDeclared } from '../credential-sent'
import type { AuthMethodFacts, Evidence } from '../evidence'
import { finding, type Rule } from '../finding'

const nameOf = ({ authentication }: AuthMethodFacts): string => {
  if (authentication.kind === 'query') return authentication.parameter
  if (authentication.kind === 'cookie') return authentication.cookie
  return headerOf(authentication)?.header ?? ''
}

/** Query, cookie or header, and the provider wants one of the others. */
const inOtherPlace = (evidence: Evidence, method: AuthMethodFacts): Carried | null => {
  if (standsAsDeclared(evidence) !== false) return null
  const { kind } = method.authentication
  const wanted = kind === 'query' || kind === 'cookie' ? kind : 'header'
  const sent = carried(evidence)
  const isSession = evidence.provider?.session !== undefined && sent.every(one => one.in === 'cookie')
  if (isSession) return null
  return sent.some(one => one.in === wanted) ? null : (sent[0] ?? null)
}

/** A key that is only good for getting a token, sent as if it were the token. */
const asToken = (evidence: Evidence, method: AuthMethodFacts): Carried | null => {
  const { credential } = evidence
  if (method.authentication.kind !== 'exchange' || isTokenExchange(evidence)) return null
  const isKey = credential?.place?.kind !== 'exchange' && credential?.matchesForm === true
  return isKey ? (carried(evidence)[0] ?? null) : null
}

/** The key stood in a part of the request in which the server does not look for it. */
export const placeWrong: Rule = evidence => {
  const method = expectedMethod(evidence)
  if (!method || !isRefused(evidence)) return []
  const sent = asToken(evidence, method) ?? inOtherPlace(evidence, method)
  if (!sent) return []
  const confidence: Confidence = meaningOf(evidence) === 'key_missing' ? 'certain' : 'likely'
  return [
    finding('place_wrong', confidence, {
      fix: { action: 'change_method', methodId: method.id, name: nameOf(method) },
      evidence: [...sentEvidence(evidence), ...answerEvidence(evidence)],
      parameters: { sent: sent.in, name: sent.name, expected: method.authentication.kind }
    })
  ]
}
