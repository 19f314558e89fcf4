import type { TokenState, TokenStatus } from '@shared/schemas/token'
import type { Activity, LifeCycle, TokenCall } from './model'
import { freshToken, isDue, refreshAgeMs, timedRefreshAt } from './timing'

/** The part of `TokenState` that follows from the life cycle alone. */
export type LifeCycleView = Pick<
  TokenState,
  'status' | 'remainingMs' | 'refreshInMs' | 'refreshesByItself' | 'retryInMs' | 'hasRefreshToken' | 'failure'
>

const callOf = (activity: Activity): TokenCall | null => {
  if (activity.kind === 'idle') return null
  return activity.kind === 'storing' ? 'refresh' : activity.call
}

const statusOf = ({ token, activity, failure, now }: LifeCycle): TokenStatus => {
  const call = callOf(activity)
  if (call) return call === 'exchange' ? 'exchanging' : 'refreshing'
  if (freshToken(token, now)) return 'valid'
  if (failure?.retryAt != null && failure.retryAt > now) return 'cooling_down'
  if (failure && failure.retryAt === null) return 'failed'
  return token ? 'due' : 'none'
}

const retryAtOf = ({ activity, failure, now }: LifeCycle): number | null => {
  if (activity.kind === 'waiting') return activity.until
  return failure?.retryAt != null && failure.retryAt > now ? failure.retryAt : null
}

const until = (at: number | null, now: number): number | null => (at === null ? null : Math.max(at - now, 0))

/** What a person may see of it at `at`, a reading of the clock of its events. */
export const viewOf = (state: LifeCycle, at: number): LifeCycleView => {
  const now = Number.isFinite(at) ? Math.max(state.now, at) : state.now
  const { token, failure } = state
  const current: LifeCycle = { ...state, now }
  const dueAt = token && (isDue(token, now) ? now : token.receivedAt + refreshAgeMs(token.lifeMs))
  return {
    status: statusOf(current),
    remainingMs: token && (token.refused ? 0 : until(token.receivedAt + token.lifeMs, now)),
    refreshInMs: until(dueAt, now),
    refreshesByItself: timedRefreshAt(current) !== null,
    retryInMs: until(retryAtOf(current), now),
    hasRefreshToken: state.hasRefreshToken,
    failure: failure && { kind: failure.kind, status: failure.status, problem: failure.problem }
  }
}
