import { endpointOf } from '../address'
import { answerEvidence, isRefused, meaningOf, statusOf } from '../answer'
import { headerOf } from '../carried'
import { expectedMethod, isTokenExchange, knowsRequest, needsNoKey, sentCredential } from '../credential-sent'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'

const wantedHeader = (evidence: Evidence): string => {
  const method = expectedMethod(evidence)
  return (method && headerOf(method.authentication)?.header) ?? 'Authorization'
}

const says = (evidence: Evidence): 'certain' | 'likely' | 'possible' | null => {
  const meaning = meaningOf(evidence)
  if (isTokenExchange(evidence)) return [400, 401, 422].includes(statusOf(evidence) ?? 0) ? 'likely' : null
  if (isRefused(evidence))
    return meaning === 'key_missing' && knowsRequest(evidence) ? 'certain' : meaning === 'csrf' ? null : 'likely'
  // Some services hide what a stranger may not see behind a 404; a list, unlike a record, is always there.
  const endpoint = statusOf(evidence) === 404 ? endpointOf(evidence) : null
  if (endpoint === null) return null
  return endpoint.method === 'GET' && !endpoint.path.includes('{') ? 'likely' : 'possible'
}

/** The request brought no credential, and the server wants one. */
export const noCredential: Rule = evidence => {
  if (needsNoKey(evidence) || sentCredential(evidence)) return []
  const confidence = says(evidence)
  if (confidence === null) return []
  const name = wantedHeader(evidence)
  return [
    finding('credential_missing', confidence, {
      fix: { action: 'choose_credential', credentialId: null },
      evidence: [{ kind: 'header_sent', name, value: null, hop: 0 }, ...answerEvidence(evidence)],
      parameters: { header: name }
    })
  ]
}
