import { randomUUID } from 'node:crypto'
import type { Clock, IdGenerator } from '../ports'

export const createSystemClock = (): Clock => ({
  now: () => new Date().toISOString(),
  monotonic: () => performance.now()
})

export const createIdGenerator = (): IdGenerator => ({ next: () => randomUUID() })
