import { AppFailure } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import type { LoginProblem, SessionSummary } from '@shared/schemas/session'
import { providers } from '../../../../electron/providers/registry'
import type { FakeContext } from './state'

type Own = Extract<keyof Handlers, `sessions.${string}`>

/** What the fake provider takes as the password of anybody. */
export const fakePassword = 'correct horse 9'

/** By environment; one that is not there is signed out. `problem` is what every login comes to, if not to a session. */
export interface SessionsState {
  held: Record<string, SessionSummary>
  problem: LoginProblem | 'unreachable' | null
}

export const noSessions: SessionsState = { held: {}, problem: null }

export const signedOut = (environmentId: string, change: Partial<SessionSummary> = {}): SessionSummary => ({
  environmentId,
  providerId: 'fiberwise',
  status: 'signed_out',
  account: '',
  signedInAt: null,
  expiresAt: null,
  remainingMs: null,
  lastSuccessAt: null,
  cookieName: null,
  passwordKept: false,
  exchangeId: null,
  ...change
})

const week = 7 * 24 * 60 * 60 * 1000

/** Signed in some minutes ago, for a week. */
export const signedIn = (environmentId: string, account: string, minutesAgo = 0): SessionSummary => {
  const signedInAt = Date.now() - minutesAgo * 60_000
  const remainingMs = week - minutesAgo * 60_000
  return signedOut(environmentId, {
    status: 'active',
    account,
    signedInAt: new Date(signedInAt).toISOString(),
    expiresAt: new Date(Date.now() + remainingMs).toISOString(),
    remainingMs,
    cookieName: 'session',
    exchangeId: '00000003-0000-4000-8000-000000000004'
  })
}

/** Of every environment whose provider has a login. */
export const sessionHandlers = ({ state, emit }: FakeContext): Pick<Handlers, Own> => {
  const places = () =>
    state.environments.filter(({ providerId }) => providers.some(({ id, session }) => id === providerId && session))
  const get = (id: string): SessionSummary => state.sessions.held[id] ?? signedOut(id)
  const put = (summary: SessionSummary): SessionSummary => {
    state.sessions = { ...state.sessions, held: { ...state.sessions.held, [summary.environmentId]: summary } }
    emit('sessions.changed', summary)
    return summary
  }
  const refuse = (): void => {
    const { problem } = state.sessions
    if (problem) throw failed(problem)
  }
  const failed = (problem: string) =>
    new AppFailure('login_failed', 'No.', { problem, exchangeId: '00000003-0000-4000-8000-000000000002' })
  return {
    'sessions.list': async () => places().map(({ id }) => get(id)),
    'sessions.logIn': async ({ environmentId, account, password, keepPassword }) => {
      refuse()
      const before = get(environmentId)
      if (password === null && !before.passwordKept) throw new AppFailure('secret_missing', 'None.', { label: account })
      if (password !== null && password !== fakePassword) throw failed('refused')
      const passwordKept = before.passwordKept || keepPassword
      return put({ ...signedIn(environmentId, account), passwordKept })
    },
    'sessions.register': async () => {
      refuse()
      return { exchangeId: '00000003-0000-4000-8000-000000000004' }
    },
    'sessions.logOut': async ({ environmentId }) => {
      const { passwordKept, account } = get(environmentId)
      return put(signedOut(environmentId, { passwordKept, account: passwordKept ? account : '' }))
    },
    'sessions.forgetPassword': async ({ environmentId }) => {
      put({ ...get(environmentId), passwordKept: false })
      return {}
    }
  }
}
