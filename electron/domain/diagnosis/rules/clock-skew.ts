import type { Confidence } from '@shared/schemas/diagnosis'
import { answerEvidence, challengeOf, isRefused, wordsOf } from '../answer'
import { noticeableSkew } from '../clock'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'

const aboutTime = /not yet valid|used before|issued in the future|\b(nbf|iat)\b|clock|timestamp|skew/i

/** A time between the two clocks is past for one of them and to come for the other. */
const isBetween = (seconds: number | null | undefined, local: number, server: number): boolean =>
  typeof seconds === 'number' && seconds > Math.min(local, server) && seconds <= Math.max(local, server)

const judge = (evidence: Evidence, ahead: number): Confidence | null => {
  const { receivedAt, token } = evidence
  if (receivedAt === null) return null
  const local = receivedAt / 1000
  const { expiresAt, notBefore, issuedAt } = token?.claims ?? {}
  if ([expiresAt, notBefore, issuedAt].some(time => isBetween(time, local, local - ahead))) return 'certain'
  if (aboutTime.test(`${wordsOf(evidence)} ${challengeOf(evidence)?.text ?? ''}`)) return 'likely'
  return token === null ? null : 'possible'
}

/** The clock of this computer and the server's disagree about whether a token is good. */
export const clockSkew: Rule = evidence => {
  const ahead = evidence.clockAheadSeconds
  if (ahead === null || Math.abs(ahead) < noticeableSkew || !isRefused(evidence)) return []
  const confidence = judge(evidence, ahead)
  if (confidence === null) return []
  return [
    finding('clock_skew', confidence, {
      fix: { action: 'check_clock' },
      evidence: [{ kind: 'clock', aheadSeconds: ahead }, ...answerEvidence(evidence)],
      parameters: { seconds: Math.abs(ahead), direction: ahead > 0 ? 'ahead' : 'behind' }
    })
  ]
}
