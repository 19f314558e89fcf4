import { answerEvidence, statusOf } from '../answer'
import { finding, type Rule } from '../finding'
import { retryAfter } from '../retry-after'

/** Too many requests in too short a time. */
export const rateLimit: Rule = evidence => {
  if (statusOf(evidence) !== 429) return []
  const { provider, history } = evidence
  const limits = provider?.limits ?? []
  const seconds = retryAfter(evidence) ?? limits[0]?.seconds ?? null
  return [
    finding('rate_limited', 'certain', {
      fix: { action: 'wait', seconds },
      evidence: [
        ...limits.map(
          ({ requests, seconds: window }) =>
            ({ kind: 'setting', setting: 'limit', value: `${requests}/${window}` }) as const
        ),
        { kind: 'history', fact: 'refused_for_rate', value: String(history.rateLimited) },
        ...answerEvidence(evidence)
      ],
      parameters: { seconds: seconds ?? 0, sent: history.sentInWindow ?? 0 }
    })
  ]
}
