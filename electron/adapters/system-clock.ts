import { randomUUID } from 'node:crypto'
import type { Clock, IdGenerator, Timers } from '../ports'

export const createSystemClock = (): Clock => ({
  now: () => new Date().toISOString(),
  monotonic: () => performance.now()
})

export const createIdGenerator = (): IdGenerator => ({ next: () => randomUUID() })

export const createTimers = (): Timers => ({
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  }
})
