/** Monotonic milliseconds: a laptop's clock may jump, a Retry-After must not. */
export type Clock = () => number

export interface RateWindow {
  readonly limit: number
  readonly milliseconds: number
}

export interface RateLimiter {
  /** Counts a request and returns 0, or refuses it (uncounted) and returns the milliseconds to wait. */
  take(key: string, windows: readonly RateWindow[]): number
  /** Forgets what was counted for one key, or for all. */
  reset(key?: string): void
}

/**
 * Sliding windows over the instants of admitted requests. A refused request is not counted, as in Django REST, so a
 * client that keeps asking is let in again as soon as its oldest request has left the window.
 * Source: wire facts of WispHub Net, "Limits: about 100 requests a minute and 1000 an hour for a key".
 */
export function createRateLimiter(now: Clock): RateLimiter {
  const admitted = new Map<string, number[]>()
  return {
    take(key, windows) {
      const instant = now()
      const longest = Math.max(0, ...windows.map(window => window.milliseconds))
      const history = (admitted.get(key) ?? []).filter(past => instant - past < longest)
      admitted.set(key, history)
      const wait = Math.max(0, ...windows.map(window => waitFor(history, window, instant)))
      if (wait === 0 && windows.length > 0) history.push(instant)
      return wait
    },
    reset(key) {
      if (key === undefined) admitted.clear()
      else admitted.delete(key)
    }
  }
}

function waitFor(history: readonly number[], window: RateWindow, instant: number): number {
  if (window.limit <= 0) return window.milliseconds
  // The request that has to leave the window before there is room again.
  const blocking = history[history.length - window.limit]
  if (blocking === undefined) return 0
  return Math.max(0, blocking + window.milliseconds - instant)
}
