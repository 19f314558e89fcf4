import type { Clock } from './rate-limiter'

/** The time of one sandbox. A test or a person may move it forward; it never runs backwards except by a reset. */
export interface SandboxClock {
  /** Monotonic milliseconds: for waits, limits and caches. */
  readonly now: Clock
  /** Milliseconds since 1970: for instants that go over the wire. It moves together with `now`. */
  readonly wall: Clock
  advance(milliseconds: unknown): void
  /** How far it was moved. */
  ahead(): number
  reset(): void
}

export class ClockError extends Error {
  override readonly name = 'ClockError'
}

const century = 100 * 365 * 24 * 60 * 60 * 1000

/** The clock of the computer, or one that a test turns by hand; the wall clock then starts at the true time and follows it. */
export function createClock(byHand?: Clock): SandboxClock {
  const begin = byHand?.() ?? 0
  const wallBegin = Date.now()
  let ahead = 0
  return {
    now: () => (byHand?.() ?? performance.now()) + ahead,
    wall: () => (byHand ? wallBegin + byHand() - begin : Date.now()) + ahead,
    advance(milliseconds) {
      if (typeof milliseconds !== 'number' || !(milliseconds >= 0 && milliseconds <= century)) {
        throw new ClockError('the clock takes milliseconds, forward and up to a century')
      }
      ahead += milliseconds
    },
    ahead: () => ahead,
    reset() {
      ahead = 0
    }
  }
}
