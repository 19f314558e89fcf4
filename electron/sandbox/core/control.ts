import type { SandboxClock } from './clock'
import type { Counters } from './counters'
import type { ExtraKey, Grant, KeyRing, KnownKey } from './key-ring'
import { type Levers, leverNotes, pullLever } from './levers'
import type { RateLimiter } from './rate-limiter'
import type { LogEntry, RequestLog } from './request-log'
import type { SwitchBoard } from './switches'

/** The handles of a running sandbox. Tests call them, the admin routes and the host process pass them on. */
export interface SandboxControl<S> {
  keys(): KnownKey[]
  addKey(key: ExtraKey['key'], permissions: Grant): void
  /** False when the key is unknown. */
  revoke(key: string): boolean
  restore(key: string): boolean
  switches(): S
  setSwitches(patch: Partial<S>): S
  /** Forgets the counted requests of one key, or of all. */
  resetLimits(key?: string): void
  counters(): Record<string, number>
  resetCounters(): void
  /** The names of the levers and what each does. */
  levers(): Record<string, string>
  /** False when there is no such lever. */
  pull(lever: string): boolean
  clock(): { readonly wall: string; readonly aheadMs: number }
  /** Moves the time of this sandbox forward. */
  advanceClock(milliseconds: number): void
  log(): LogEntry[]
  clearLog(): void
  /** Clock, data, keys, switches, limits, counters and log as at the start. */
  reset(): void
}

interface Parts<S> {
  readonly keys: KeyRing
  readonly switches: SwitchBoard<S>
  readonly limits: RateLimiter
  readonly counters: Counters
  readonly clock: SandboxClock
  readonly log: RequestLog
  levers(): Levers
  resetData(): void
}

/** Joins the parts of a running sandbox into one set of handles. */
export function createControl<S>(parts: Parts<S>): SandboxControl<S> {
  const { keys, switches, limits, counters, clock, log } = parts
  return {
    keys: keys.list,
    addKey: keys.add,
    revoke: keys.revoke,
    restore: keys.restore,
    switches: switches.read,
    setSwitches: switches.set,
    resetLimits: limits.reset,
    counters: counters.read,
    resetCounters: counters.reset,
    levers: () => leverNotes(parts.levers()),
    pull: lever => pullLever(parts.levers(), lever),
    clock: () => ({ wall: new Date(clock.wall()).toISOString(), aheadMs: clock.ahead() }),
    advanceClock: clock.advance,
    log: log.list,
    clearLog: log.clear,
    reset() {
      // The clock first: the example data is made anew at its time.
      clock.reset()
      switches.reset()
      keys.reset()
      limits.reset()
      counters.reset()
      parts.resetData()
      log.clear()
    }
  }
}
