import { answerEvidence, statusOf } from '../answer'
import { finding, type Rule } from '../finding'

/** The proxy in between wants to know who asks, or does not let the request through. */
export const proxy: Rule = evidence => {
  const { failure } = evidence.exchange
  const setting = evidence.proxy === null ? [] : [{ kind: 'setting', setting: 'proxy', value: evidence.proxy } as const]
  const parameters = { proxy: evidence.proxy ?? '' }
  if (statusOf(evidence) === 407 || /\b407\b/.test(failure?.detail ?? '')) {
    return [
      finding('proxy_authentication', 'certain', {
        fix: { action: 'none' },
        evidence: [...setting, ...answerEvidence(evidence)],
        parameters
      })
    ]
  }
  if (
    !failure ||
    evidence.proxy === null ||
    !['connection_refused', 'connection_reset', 'unreachable'].includes(failure.code)
  )
    return []
  return [
    finding('proxy_fault', 'possible', {
      fix: { action: 'none' },
      evidence: [...setting, { kind: 'failure', code: failure.code, detail: failure.detail }],
      parameters
    })
  ]
}
