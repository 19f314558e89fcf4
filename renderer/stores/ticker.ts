/**
 * One clock for all countdowns of the window. It runs only while somebody looks: not without listeners, and not while
 * the window is hidden.
 */

/** Often enough that no second is skipped. */
const interval = 250

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let now = performance.now()

const tick = (): void => {
  now = performance.now()
  for (const listener of listeners) listener()
}

const follow = (): void => {
  const wanted = listeners.size > 0 && !document.hidden
  if (wanted && timer === undefined) {
    timer = setInterval(tick, interval)
    tick()
  }
  if (!wanted && timer !== undefined) {
    clearInterval(timer)
    timer = undefined
  }
}

/** The time of the last tick, by the clock of `performance.now()`. */
export const tickedAt = (): number => now

/** Calls the listener with every tick; the returned function stops it. */
export const onTick = (listener: () => void): (() => void) => {
  if (listeners.size === 0) document.addEventListener('visibilitychange', follow)
  listeners.add(listener)
  follow()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) document.removeEventListener('visibilitychange', follow)
    follow()
  }
}
