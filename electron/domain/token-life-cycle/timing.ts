import type { HeldToken, LifeCycle } from './model'

const second = 1000
const minute = 60 * second

/** A token is due when this much of its life is left. */
export const refreshMarginMs = minute

/** No token is due before that, or one that lives 61 s would be fetched anew before nearly every call. */
export const leastAgeMs = 5 * second

/** How long after its last use a credential's token is kept fresh by a timer. */
export const recentUseMs = 10 * minute

/** Timers are set no further ahead: longer ones overflow, and they may stop while the computer sleeps. */
const longestTimerMs = 60 * minute

/** The age at which a token is due: 60 s before its end, or at half its life where that is 60 s or less. */
export const refreshAgeMs = (lifeMs: number): number =>
  lifeMs <= refreshMarginMs ? lifeMs / 2 : Math.max(lifeMs - refreshMarginMs, leastAgeMs)

/** Not past its end by elapsed time, and not refused: it may still work. */
export const workingToken = (token: HeldToken | null, now: number): HeldToken | null =>
  token && !token.refused && now - token.receivedAt < token.lifeMs ? token : null

export const isDue = (token: HeldToken, now: number): boolean =>
  token.due || token.refused || now - token.receivedAt >= refreshAgeMs(token.lifeMs)

/** May be used as it is. */
export const freshToken = (token: HeldToken | null, now: number): HeldToken | null => {
  const working = workingToken(token, now)
  return working && !isDue(working, now) ? working : null
}

/** When a timer fetches a new token without any use; null where only a use does. */
export const timedRefreshAt = ({ token, failure, lastUsedAt, now }: LifeCycle): number | null => {
  // After a failure the next use tries again: a timer that did so would go on for nobody.
  if (!token || failure || lastUsedAt === null || refreshAgeMs(token.lifeMs) < leastAgeMs) return null
  const at = isDue(token, now) ? now : token.receivedAt + refreshAgeMs(token.lifeMs)
  return at <= lastUsedAt + recentUseMs ? at : null
}

/**
 * When the life cycle wants its next `tick`, on the clock of its events; null for none. One timer, set anew after every
 * step. It may come early or late.
 */
export const wakeAt = (state: LifeCycle): number | null => {
  const { activity, now } = state
  if (activity.kind !== 'waiting' && activity.kind !== 'idle') return null
  const at = activity.kind === 'waiting' ? activity.until : timedRefreshAt(state)
  return at === null ? null : Math.min(at, now + longestTimerMs)
}
