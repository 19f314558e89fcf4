import type { Clock } from '../core/rate-limiter'

/** Remembers what calls gave, for a time. */
export interface Cache<T> {
  get(name: string, load: () => Promise<T>): Promise<T>
  clear(): void
}

interface Entry<T> {
  readonly value: Promise<T>
  endsAt: number
}

const most = 128

/**
 * A cache as the middleware has it: calls that come while the first one is under way wait for it, an empty answer is
 * kept like any other, and an exception is not. Source: wire facts of the middleware, second trap.
 */
export function createCache<T>(seconds: number, now: Clock, percent: () => number): Cache<T> {
  const entries = new Map<string, Entry<T>>()
  return {
    get(name, load) {
      const held = entries.get(name)
      if (held && now() < held.endsAt) return held.value
      // The time counts from the end of the call.
      const entry: Entry<T> = { value: load(), endsAt: Number.POSITIVE_INFINITY }
      entries.set(name, entry)
      entry.value.then(
        () => {
          entry.endsAt = now() + seconds * 10 * percent()
        },
        () => {
          if (entries.get(name) === entry) entries.delete(name)
        }
      )
      const [oldest] = entries.keys()
      if (entries.size > most && oldest !== undefined) entries.delete(oldest)
      return entry.value
    },
    clear: () => entries.clear()
  }
}
