import { answerEvidence, isRefused, meaningOf } from '../answer'
import { carried, sentEvidence, standsAsDeclared } from '../credential-sent'
import { finding, findOut, type Rule } from '../finding'

/**
 * The server says that there was no credential, though one was sent. FastAPI and Django REST say so where it stood
 * under another name, and any server where something in between took it away.
 */
export const keyNotSeen: Rule = evidence => {
  if (!isRefused(evidence) || meaningOf(evidence) !== 'key_missing' || carried(evidence).length === 0) return []
  if (standsAsDeclared(evidence) === false) return []
  return [
    finding('key_not_seen', 'likely', {
      fix: standsAsDeclared(evidence) === true ? findOut : { action: 'change_method', methodId: null, name: null },
      evidence: [...sentEvidence(evidence), ...answerEvidence(evidence)]
    })
  ]
}
