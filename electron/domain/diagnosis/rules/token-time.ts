import type { Confidence, EvidenceItem } from '@shared/schemas/diagnosis'
import { answerEvidence, challengeOf, isRefused, meaningOf } from '../answer'
import { carried, isTokenExchange, usesToken } from '../credential-sent'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'

/** Seconds: the server's time is known by its `Date` only, which has whole ones. */
const rounding = 2

const serverSeconds = ({ receivedAt, clockAheadSeconds }: Evidence): number | null =>
  receivedAt === null ? null : receivedAt / 1000 - (clockAheadSeconds ?? 0)

const claim = (name: string, seconds: number): EvidenceItem => ({
  kind: 'claim',
  name,
  value: new Date(seconds * 1000).toISOString()
})

const saysExpired = (evidence: Evidence): boolean =>
  meaningOf(evidence) === 'token_expired' ||
  /expired/i.test(challengeOf(evidence)?.error === 'invalid_token' ? (challengeOf(evidence)?.text ?? '') : '')

const judgeExpiry = (evidence: Evidence): Confidence | null => {
  const { token, receivedAt } = evidence
  const now = serverSeconds(evidence)
  const end = token?.claims?.expiresAt ?? null
  if (saysExpired(evidence) || (end !== null && now !== null && end <= now)) return 'certain'
  if (!usesToken(evidence) || !['key_refused', 'key_missing_or_refused', null].includes(meaningOf(evidence)))
    return null
  const due = token?.expiresAt ?? null
  if (due !== null && receivedAt !== null) return due <= receivedAt ? 'certain' : 'possible'
  return end === null ? 'likely' : 'possible'
}

/** A token that is over, or whose time has not come, by the clock of the server that refused it. */
export const tokenTime: Rule = evidence => {
  if (!isRefused(evidence) || isTokenExchange(evidence) || carried(evidence).length === 0) return []
  const claims = evidence.token?.claims
  const now = serverSeconds(evidence)
  const start = claims?.notBefore ?? null
  if (start !== null && now !== null && start > now + rounding) {
    return [
      finding('token_not_yet_valid', 'certain', {
        fix: { action: 'wait', seconds: Math.ceil(start - now) },
        evidence: [claim('nbf', start), ...answerEvidence(evidence)],
        parameters: { seconds: Math.ceil(start - now) }
      })
    ]
  }
  const confidence = judgeExpiry(evidence)
  if (confidence === null) return []
  const end = claims?.expiresAt ?? null
  return [
    finding('token_expired', confidence, {
      fix: { action: 'renew_token' },
      evidence: [...(end === null ? [] : [claim('exp', end)]), ...answerEvidence(evidence)]
    })
  ]
}
