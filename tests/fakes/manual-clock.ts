import type { Clock, Timers } from '../../electron/ports'

interface Waiting {
  at: number
  callback(): void
}

/** A clock that moves only when a test says so; both of its hands together, and its timers with them. */
export const createManualClock = (
  start = Date.UTC(2026, 10, 22)
): Clock & Timers & { advance(milliseconds: number): void } => {
  let elapsed = 0
  const waiting = new Set<Waiting>()

  const nextUntil = (end: number): Waiting | undefined =>
    [...waiting].filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)[0]

  return {
    now: () => new Date(start + elapsed).toISOString(),
    monotonic: () => elapsed,
    after(milliseconds, callback) {
      const timer = { at: elapsed + milliseconds, callback }
      waiting.add(timer)
      return () => void waiting.delete(timer)
    },
    advance(milliseconds) {
      const end = elapsed + milliseconds
      for (let timer = nextUntil(end); timer; timer = nextUntil(end)) {
        waiting.delete(timer)
        elapsed = Math.max(elapsed, timer.at)
        timer.callback()
      }
      elapsed = end
    }
  }
}
