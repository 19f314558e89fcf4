import type { TokenState, TokenStatus } from '@shared/schemas/token'

/** A state with the moment it came in. Both are of this window's own clock, which only grows. */
export interface ReceivedToken {
  state: TokenState
  receivedAt: number
  /** The most that this token was ever good for, as far as this window has seen it; 0 where none is held. */
  wholeMs: number
}

/** What is left now. Counted from durations alone: a wrong or changed clock plays no part. */
export interface TokenTimes {
  status: TokenStatus
  remainingMs: number | null
  refreshInMs: number | null
  retryInMs: number | null
  /** From 0 to 1; null where no token is held. */
  left: number | null
}

const leftOf = (milliseconds: number | null, elapsed: number): number | null =>
  milliseconds === null ? null : Math.max(milliseconds - elapsed, 0)

/** Main says nothing of time that only passes, so what follows from it is worked out here. */
const statusNow = (state: TokenState, refreshIn: number | null, retryIn: number | null): TokenStatus => {
  const { status, remainingMs, failure } = state
  if (status === 'valid' && refreshIn === 0) {
    if (retryIn) return 'cooling_down'
    return failure && retryIn === null ? 'failed' : 'due'
  }
  if (status === 'cooling_down' && !retryIn) return remainingMs === null ? 'none' : 'due'
  return status
}

export const timesOf = ({ state, receivedAt, wholeMs }: ReceivedToken, now: number): TokenTimes => {
  const elapsed = Math.max(now - receivedAt, 0)
  const remainingMs = leftOf(state.remainingMs, elapsed)
  const refreshInMs = leftOf(state.refreshInMs, elapsed)
  const retryInMs = leftOf(state.retryInMs, elapsed)
  return {
    status: statusNow(state, refreshInMs, retryInMs),
    remainingMs,
    refreshInMs,
    retryInMs,
    left: remainingMs === null ? null : wholeMs === 0 ? 0 : remainingMs / wholeMs
  }
}

const sameToken = (one: TokenState, other: TokenState): boolean =>
  one.exchangeId !== null && one.exchangeId === other.exchangeId

/** Notes when a state came in; `before` is what was known of the same credential. */
export const receiveToken = (state: TokenState, before: ReceivedToken | undefined, now: number): ReceivedToken => {
  const seen = before && sameToken(before.state, state) ? before.wholeMs : 0
  return { state, receivedAt: now, wholeMs: Math.max(seen, state.remainingMs ?? 0) }
}

/** Something is on its way or waits its turn, and will tell how it went. */
export const isBusy = (status: TokenStatus): boolean => status === 'exchanging' || status === 'refreshing'

/** A person should look at it. */
export const needsAttention = (status: TokenStatus): boolean => status === 'failed' || status === 'cooling_down'
