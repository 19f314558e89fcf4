/**
 * Runs `load` at most once at a time. Calls that come meanwhile share one more run after it, so a burst of events
 * costs two loads and the last one is never stale.
 */
export const coalesce = <Value>(load: () => Promise<Value>): (() => Promise<Value>) => {
  let running: Promise<Value> | null = null
  let next: Promise<Value> | null = null

  const run = (): Promise<Value> => {
    const current = load().finally(() => {
      if (running === current) running = null
    })
    running = current
    return current
  }

  return () => {
    if (!running) return run()
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null
        return run()
      })
    return next
  }
}
