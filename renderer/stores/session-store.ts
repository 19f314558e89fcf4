/** Who is signed in where, as main tells it. A password passes through here once and is kept nowhere. */
import type { AppError } from '@shared/errors'
import type { CommandInput, CommandOutput } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { SessionSummary } from '@shared/schemas/session'
import { create } from 'zustand'
import { call } from '../bridge'
import { coalesce } from './coalesce'

/** A summary with the moment it came, so that its ages and ends go on from there, whatever the clock does. */
export interface HeldSession extends SessionSummary {
  /** Since when it was signed in, at the moment it came; null where nobody is. */
  ageMs: number | null
  /** On the clock that only goes forward. */
  receivedAt: number
}

interface SessionStore {
  /** One for each environment where people can log in. */
  sessions: readonly HeldSession[]
  /** False until the first list came: none before that means nothing. */
  loaded: boolean
  error: AppError | null
  load(): Promise<void>
  receive(summary: SessionSummary): void
  logIn(input: CommandInput<'sessions.logIn'>): Promise<Result<SessionSummary>>
  register(input: CommandInput<'sessions.register'>): Promise<Result<CommandOutput<'sessions.register'>>>
  logOut(environmentId: string): Promise<Result<SessionSummary>>
  forgetPassword(environmentId: string): Promise<Result<unknown>>
  /** The vault was closed: accounts belong to it. */
  forget(): void
}

/** The longest that a timer can wait. */
const longestWait = 2 ** 31 - 1

const held = (summary: SessionSummary): HeldSession => ({
  ...summary,
  ageMs: summary.signedInAt === null ? null : Math.max(0, Date.now() - Date.parse(summary.signedInAt)),
  receivedAt: performance.now()
})

/** How long it has lasted, and what is left of it; null where that is not known. */
export const sessionTimes = (
  { ageMs, remainingMs, receivedAt }: Pick<HeldSession, 'ageMs' | 'remainingMs' | 'receivedAt'>,
  now: number
): { ageMs: number | null; remainingMs: number | null } => {
  const passed = Math.max(0, now - receivedAt)
  return {
    ageMs: ageMs === null ? null : ageMs + passed,
    remainingMs: remainingMs === null ? null : Math.max(0, remainingMs - passed)
  }
}

export const useSessions = create<SessionStore>()((set, get) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** How often everything was let go: a list that was asked for before is not shown after. */
  let forgotten = 0

  /** Told of since the list was asked for: the list may be older than that. */
  const told = new Set<string>()

  /** Main tells nobody when a session ends by itself: it is asked then. */
  const hold = (sessions: readonly HeldSession[]): void => {
    set({ sessions, loaded: true, error: null })
    clearTimeout(timer)
    const now = performance.now()
    const ends = sessions
      .filter(({ status }) => status === 'active')
      .flatMap(session => sessionTimes(session, now).remainingMs ?? [])
    if (ends.length > 0) timer = setTimeout(() => void load(), Math.min(Math.min(...ends) + 1, longestWait))
  }
  const load = coalesce(async () => {
    const asked = forgotten
    told.clear()
    const result = await call('sessions.list', {})
    if (asked !== forgotten) return
    if (!result.ok) return set({ error: result.error })
    const newer = get().sessions.filter(({ environmentId }) => told.has(environmentId))
    hold(result.value.map(summary => findSession(newer, summary.environmentId) ?? held(summary)))
  })
  const receive = (summary: SessionSummary): void => {
    told.add(summary.environmentId)
    const { sessions } = get()
    const place = sessions.findIndex(({ environmentId }) => environmentId === summary.environmentId)
    hold(place < 0 ? [...sessions, held(summary)] : sessions.with(place, held(summary)))
  }
  /** What failed half way is told by main anew. */
  const follow = async (asked: Promise<Result<SessionSummary>>): Promise<Result<SessionSummary>> => {
    const before = forgotten
    const result = await asked
    if (before !== forgotten) return result
    if (result.ok) receive(result.value)
    else await load()
    return result
  }
  return {
    sessions: [],
    loaded: false,
    error: null,
    load,
    receive,
    logIn: input => follow(call('sessions.logIn', input)),
    register: input => call('sessions.register', input),
    logOut: environmentId => follow(call('sessions.logOut', { environmentId })),
    forgetPassword: environmentId => call('sessions.forgetPassword', { environmentId }),
    forget() {
      forgotten += 1
      clearTimeout(timer)
      set({ sessions: [], loaded: false, error: null })
    }
  }
})

export const findSession = (
  sessions: readonly HeldSession[],
  environmentId: string | null | undefined
): HeldSession | undefined => sessions.find(session => session.environmentId === environmentId)
