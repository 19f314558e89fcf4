/** What an API counts while it runs, for tests that ask "how often". Unlike the log they forget nothing by themselves. */
export interface Counters {
  /** Counts one more and tells the new number. */
  add(name: string): number
  read(): Record<string, number>
  reset(): void
}

/** Counters that are all there from the start, at 0, so that a test can compare the whole. */
export function createCounters(names: readonly string[]): Counters {
  const counts = new Map<string, number>()
  const reset = () => {
    counts.clear()
    for (const name of names) counts.set(name, 0)
  }
  reset()
  return {
    add(name) {
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      return count
    },
    read: () => Object.fromEntries(counts),
    reset
  }
}
