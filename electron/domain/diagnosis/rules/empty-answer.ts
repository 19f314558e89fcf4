import { endpointOf } from '../address'
import { answerEvidence, statusOf } from '../answer'
import { finding, type Rule } from '../finding'

/** 200 without a byte, where the catalogue has data: something in between answered, or the server broke off. */
export const emptyAnswer: Rule = evidence => {
  const { hops, body, failure } = evidence.exchange
  const isRead = hops.at(-1)?.method === 'GET' && endpointOf(evidence)?.effect === 'read'
  if (failure || !isRead || statusOf(evidence) !== 200 || body.wireBytes > 0) return []
  return [finding('empty_answer', 'likely', { fix: { action: 'retry' }, evidence: answerEvidence(evidence) })]
}
