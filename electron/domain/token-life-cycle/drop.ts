import { andThen, giveUpWaiting } from './callers'
import type { Activity, DropReason, LifeCycle, Step, TokenCommand, TokenFailure } from './model'
import { startAgain } from './round'

const lockedFailure: TokenFailure = {
  code: 'vault_locked',
  kind: 'locked',
  status: null,
  problem: null,
  retryAt: null
}

/** What is under way comes to its end first, so that there are never two; what it brings is let go. */
const outdated = (activity: Activity, reason: DropReason): Activity => {
  if (activity.kind === 'waiting') return { kind: 'idle' }
  return activity.kind === 'in_flight' || activity.kind === 'storing' ? { ...activity, stale: reason } : activity
}

const abortCommands = (activity: Activity): TokenCommand[] =>
  activity.kind === 'in_flight' && !activity.stale ? [{ kind: 'abort', attempt: activity.attempt }] : []

/**
 * Lets go of all tokens. Whoever waits gets one of the new key; after locking nobody gets one, and nobody is sent again:
 * this life cycle has ended, and unlocking begins another.
 */
export const dropAll = (state: LifeCycle, reason: DropReason): Step => {
  const emptied: LifeCycle = {
    ...state,
    token: null,
    hasRefreshToken: false,
    failure: null,
    activity: outdated(state.activity, reason),
    lastUsedAt: reason === 'key_changed' ? state.lastUsedAt : null
  }
  const dropped: Step = {
    state: emptied,
    commands: [...abortCommands(state.activity), { kind: 'drop', reason }]
  }
  if (reason === 'locked') {
    const told = andThen(dropped, next => giveUpWaiting(next, lockedFailure))
    return { ...told, state: { ...told.state, callers: [] } }
  }
  return emptied.activity.kind === 'idle' ? andThen(dropped, startAgain) : dropped
}
