import { endpointOf } from '../address'
import { answerEvidence, lastHop, statusOf } from '../answer'
import { finding, type Rule } from '../finding'
import { receivedHeader } from '../wire'

/** There is no such path or record, or a method that the path does not take. */
export const notFound: Rule = evidence => {
  const status = statusOf(evidence)
  const hop = lastHop(evidence)
  if (!hop || (status !== 404 && status !== 405 && status !== 410)) return []
  if (status === 405) {
    const allow = receivedHeader(hop, 'allow')
    return [
      finding('method_not_allowed', 'likely', {
        fix: { action: 'none' },
        evidence: [
          ...(allow ? [{ kind: 'header_received', name: 'Allow', value: allow } as const] : []),
          ...answerEvidence(evidence)
        ],
        parameters: { method: hop.method, allowed: allow ?? '' }
      })
    ]
  }
  const isCatalogued = endpointOf(evidence) !== null
  return [
    finding('not_found', isCatalogued ? 'likely' : 'possible', {
      fix: { action: 'none' },
      evidence: answerEvidence(evidence),
      parameters: { what: isCatalogued ? 'record' : 'path' }
    })
  ]
}
