import { answerEvidence, statusOf } from '../answer'
import { finding, type Rule } from '../finding'
import { retryAfter } from '../retry-after'

/** Bad gateway, unavailable, gateway time-out, and those of the large content networks. */
const unavailable = (status: number): boolean => [502, 503, 504].includes(status) || (status >= 520 && status <= 530)

/** The server failed; nothing that the person sent is to blame as far as can be seen. */
export const serverFault: Rule = evidence => {
  const status = statusOf(evidence) ?? 0
  if (status < 500 || status > 599) return []
  const isAway = unavailable(status)
  const seconds = retryAfter(evidence)
  return [
    finding(isAway ? 'server_unavailable' : 'server_fault', 'likely', {
      fix: isAway && seconds !== null ? { action: 'wait', seconds } : { action: 'retry' },
      evidence: answerEvidence(evidence),
      parameters: { status, seconds: seconds ?? 0 }
    })
  ]
}
