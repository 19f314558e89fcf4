import type { GuardLevel } from './schemas/environment'
import type { Effect, HttpMethod } from './schemas/provider'

/** What must happen before a request leaves: nothing · a yes · the environment's name typed · it may not leave. */
export type GuardAnswer = 'none' | 'ask' | 'type' | 'refuse'

/** Safe methods ask for no change (RFC 9110 section 9.2.1). */
const safeMethods: readonly HttpMethod[] = ['GET', 'HEAD', 'OPTIONS']

const answers: Record<GuardLevel, { write: GuardAnswer; destructive: GuardAnswer }> = {
  open: { write: 'none', destructive: 'ask' },
  confirm: { write: 'type', destructive: 'type' },
  read_only: { write: 'refuse', destructive: 'refuse' }
}

/** What cannot be taken back; in no environment does it leave without a word. */
export const isDestructive = (method: HttpMethod, effect: Effect | null): boolean =>
  method === 'DELETE' || effect === 'destructive'

/**
 * What the guard of an environment demands for a request. `effect` is that of the endpoint it matches, null where the
 * catalogue does not know it: then the method tells. DELETE and `destructive` are never let through without a word. A
 * `diagnostic` counts as reading: a ping changes no record, and whoever may only look is who has to tell a dead line
 * from a slow one.
 */
export const guardAnswer = (method: HttpMethod, effect: Effect | null, guard: GuardLevel): GuardAnswer => {
  if (isDestructive(method, effect)) return answers[guard].destructive
  const changes = effect === null ? !safeMethods.includes(method) : effect === 'write'
  return changes ? answers[guard].write : 'none'
}
