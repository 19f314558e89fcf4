import type { ExtraKey, Grant, KeyRing, KnownKey } from './key-ring'
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
  log(): LogEntry[]
  clearLog(): void
  /** Data, keys, switches, limits and log as at the start. */
  reset(): void
}

interface Parts<S> {
  readonly keys: KeyRing
  readonly switches: SwitchBoard<S>
  readonly limits: RateLimiter
  readonly log: RequestLog
  resetData(): void
}

/** Joins the parts of a running sandbox into one set of handles. */
export function createControl<S>(parts: Parts<S>): SandboxControl<S> {
  const { keys, switches, limits, log } = parts
  return {
    keys: keys.list,
    addKey: keys.add,
    revoke: keys.revoke,
    restore: keys.restore,
    switches: switches.read,
    setSwitches: switches.set,
    resetLimits: limits.reset,
    log: log.list,
    clearLog: log.clear,
    reset() {
      switches.reset()
      keys.reset()
      limits.reset()
      parts.resetData()
      log.clear()
    }
  }
}
