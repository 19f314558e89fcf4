import type { Confidence } from '@shared/schemas/diagnosis'
import { answerEvidence, meaningOf, statusOf } from '../answer'
import { carried, needsNoKey } from '../credential-sent'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { leadsToLogin, stepsOf } from '../redirects'

const hasSession = (evidence: Evidence): boolean =>
  evidence.session != null ||
  evidence.credential?.place?.kind === 'cookie' ||
  carried(evidence).some(one => one.in === 'cookie')

const judge = (evidence: Evidence): Confidence | null => {
  const status = statusOf(evidence)
  const isOver = status === 401 || status === 419 || meaningOf(evidence) === 'csrf'
  const isSentAway = stepsOf(evidence).some(leadsToLogin)
  if (!isOver && !isSentAway) return null
  if (status === 419) return 'certain'
  if (!hasSession(evidence)) return null
  return evidence.history.lastSuccessAt !== null || isSentAway ? 'certain' : 'likely'
}

/** A session that is over, or whose form's token is too old (419). */
export const session: Rule = evidence => {
  const confidence = needsNoKey(evidence) ? null : judge(evidence)
  if (confidence === null) return []
  const { history } = evidence
  return [
    finding('session_expired', confidence, {
      fix: { action: 'log_in' },
      evidence: [
        ...carried(evidence)
          .filter(one => one.in === 'cookie')
          .map(({ name }) => ({ kind: 'header_sent', name: 'Cookie', value: name, hop: 0 }) as const),
        ...(history.lastSuccessAt
          ? [{ kind: 'history', fact: 'last_success', value: history.lastSuccessAt } as const]
          : []),
        ...answerEvidence(evidence)
      ]
    })
  ]
}
