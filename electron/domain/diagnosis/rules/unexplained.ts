import { answerEvidence, isRefused, isSuccess, statusOf } from '../answer'
import { finding, findOut, type Rule } from '../finding'

/** A refusal about which nothing more is known. Only shown where no other rule says anything. */
export const unexplained: Rule = evidence => {
  const status = statusOf(evidence)
  if (status === null || isSuccess(evidence) || status < 400) return []
  return [
    finding('refused_unexplained', 'possible', {
      fix: isRefused(evidence) ? findOut : { action: 'none' },
      evidence: answerEvidence(evidence),
      parameters: { status }
    })
  ]
}
