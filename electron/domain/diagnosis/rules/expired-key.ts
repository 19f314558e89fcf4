import type { EvidenceItem } from '@shared/schemas/diagnosis'
import { answerEvidence, meaningOf } from '../answer'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { refusesKey, saysKeyRefused } from '../refuses-key'

/** By the server's clock: it is the one that refuses. */
const serverTime = ({ receivedAt, clockAheadSeconds }: Evidence): number | null =>
  receivedAt === null ? null : receivedAt - (clockAheadSeconds ?? 0) * 1000

const isOver = (instant: string | null | undefined, now: number | null): boolean =>
  typeof instant === 'string' && now !== null && Date.parse(instant) <= now

/** A day ends when it is over everywhere on earth. */
const endOfDay = (day: string | null | undefined): string | null => (day ? `${day}T23:59:59-12:00` : null)

const noted = (value: string): EvidenceItem => ({ kind: 'setting', setting: 'expires_on', value })

/** The key had a last day. */
export const expiredKey: Rule = evidence => {
  const { credential } = evidence
  if (!credential || !refusesKey(evidence)) return []
  const now = serverTime(evidence)
  const listed = credential.listed?.expiresAt ?? null
  const proven = isOver(listed, now)
  const said = meaningOf(evidence) === 'key_expired'
  const byNote = isOver(endOfDay(credential.expiresOn), now) && saysKeyRefused(evidence)
  if (!proven && !said && !byNote) return []
  const day = proven ? listed : credential.expiresOn
  return [
    finding('key_expired', proven || said ? 'certain' : 'likely', {
      fix: { action: 'replace_key', where: 'vault', setting: null },
      evidence: [...(day ? [noted(day)] : []), ...answerEvidence(evidence)],
      parameters: { day: day ?? '' }
    })
  ]
}
