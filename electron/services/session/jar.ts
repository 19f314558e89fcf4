/** The session of each environment, in memory. What must not happen here: a cookie that leaves main, or goes elsewhere. */
import type { SessionStatus } from '@shared/schemas/session'
import { type Cookie, cookieGoesTo, cookiesOf, type FormAnswer, redirectTarget } from '../../domain/session-cookie'
import type { Clock } from '../../ports'
import type { SessionMechanism } from '../../providers/provider'
import type { KnownSecrets } from '../known-secrets'

export interface Session {
  account: string
  cookie: Cookie
  signedInAt: string
  /** On the monotonic clock; null for one whose end is not told. */
  endsAt: number | null
  lastSuccessAt: string | null
  /** The provider sent it to the login. */
  refused: boolean
  exchangeId: string
}

export interface SessionJar {
  get(environmentId: string): Session | undefined
  put(environmentId: string, session: Omit<Session, 'endsAt' | 'signedInAt' | 'lastSuccessAt' | 'refused'>): void
  /** Of this login alone: another may have taken its place meanwhile. */
  delete(environmentId: string, session: Session | undefined): void
  clear(): void
  statusOf(session: Session | undefined): SessionStatus
  /** What an answer says of the session that its request was `sent` with; true where something changed. */
  learn(environmentId: string, sent: Session, answer: FormAnswer, mechanism: SessionMechanism): boolean
}

/** A cookie may be renewed, and the login is the same. */
const isOf = (session: Session | undefined, login: Session | undefined): boolean =>
  session?.exchangeId === login?.exchangeId

const maskOf = (environmentId: string): string => `session ${environmentId}`

export const createSessionJar = (clock: Clock, knownSecrets: KnownSecrets): SessionJar => {
  const sessions = new Map<string, Session>()

  const endOf = ({ lifeMs }: Cookie): number | null => (lifeMs === null ? null : clock.monotonic() + lifeMs)

  const hold = (environmentId: string, session: Session): void => {
    knownSecrets.add(maskOf(environmentId), 'session', new TextEncoder().encode(session.cookie.value))
    sessions.set(environmentId, session)
  }

  /** A server may give the session a new cookie, or take it back, with any answer. */
  const renewed = (session: Session, { url, headers, receivedAt }: FormAnswer): Session => {
    const lines = headers.filter(([name]) => name.toLowerCase() === 'set-cookie').map(([, value]) => value)
    const cookie = cookiesOf(lines, { url, answeredAt: receivedAt }).find(
      ({ name, origin }) => name === session.cookie.name && origin === session.cookie.origin
    )
    if (!cookie) return session
    if (cookie.lifeMs === 0 || cookie.value === '' || cookie.value === '""') return { ...session, refused: true }
    return { ...session, cookie, endsAt: endOf(cookie) }
  }

  return {
    get: id => sessions.get(id),
    put(environmentId, session) {
      const endsAt = endOf(session.cookie)
      hold(environmentId, { ...session, endsAt, signedInAt: clock.now(), lastSuccessAt: null, refused: false })
    },
    delete(id, session) {
      if (isOf(sessions.get(id), session)) sessions.delete(id)
    },
    clear: () => sessions.clear(),
    statusOf(session) {
      if (!session) return 'signed_out'
      return session.refused || (session.endsAt !== null && session.endsAt <= clock.monotonic()) ? 'expired' : 'active'
    },
    learn(environmentId, sent, answer, mechanism) {
      const before = sessions.get(environmentId)
      // What another origin says is not about this session, nor what is said of a login before it.
      if (!before || !isOf(before, sent) || !cookieGoesTo({ ...before.cookie, path: '/' }, answer.url)) return false
      const isRefused = answer.status === 401 || redirectTarget(answer, mechanism) === 'login'
      const next = renewed(before, answer)
      // A cookie that was renewed meanwhile is not the one that is refused here.
      if (before.cookie.value !== sent.cookie.value && (isRefused || next.refused)) return false
      hold(environmentId, {
        ...next,
        refused: next.refused || isRefused,
        lastSuccessAt: isRefused || answer.status >= 400 ? next.lastSuccessAt : clock.now()
      })
      return true
    }
  }
}
