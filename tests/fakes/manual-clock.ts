import type { Clock } from '../../electron/ports'

/** A clock that moves only when a test says so; both of its hands together. */
export const createManualClock = (start = Date.UTC(2026, 10, 22)): Clock & { advance(milliseconds: number): void } => {
  let elapsed = 0
  return {
    now: () => new Date(start + elapsed).toISOString(),
    monotonic: () => elapsed,
    advance(milliseconds) {
      elapsed += milliseconds
    }
  }
}
