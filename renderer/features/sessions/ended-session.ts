import type { Exchange } from '@shared/schemas/exchange'
import type { SessionSummary } from '@shared/schemas/session'

/** Whether it was this call that the provider refused the session at: one that is over, and that it was sent with. */
export const endedAt = (
  { spec, sentAt }: Pick<Exchange, 'sentAt'> & { spec: Pick<Exchange['spec'], 'session'> },
  session: Pick<SessionSummary, 'status' | 'signedInAt' | 'lastSuccessAt'> | undefined
): boolean => {
  if (spec.session === undefined || session?.status !== 'expired' || session.signedInAt === null) return false
  const sent = Date.parse(sentAt)
  const accepted = session.lastSuccessAt === null ? Number.NEGATIVE_INFINITY : Date.parse(session.lastSuccessAt)
  return Date.parse(session.signedInAt) <= sent && accepted < sent
}
