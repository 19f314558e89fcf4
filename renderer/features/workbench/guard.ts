import type { Environment } from '@shared/schemas/environment'
import type { Effect } from '@shared/schemas/provider'
import type { RequestSpec } from '@shared/schemas/request'

/** `ask` a question to confirm · `type` the name of the environment has to be typed · `refuse` it is not sent at all */
export type Guard = 'none' | 'ask' | 'type' | 'refuse'

const changing: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE']

export const isDestructive = (method: string, effect: Effect | null): boolean =>
  method === 'DELETE' || effect === 'destructive'

/**
 * What stands between the person and the send; main asks the same once more. In a guarded environment every change
 * counts, whatever its effect is said to be.
 */
export const guardFor = (
  method: RequestSpec['method'],
  effect: Effect | null,
  environment: Pick<Environment, 'guard'> | undefined
): Guard => {
  const destructive = isDestructive(method, effect)
  const changes = destructive || changing.includes(method)
  if (changes && environment?.guard === 'read_only') return 'refuse'
  if (changes && environment?.guard === 'confirm') return 'type'
  return destructive ? 'ask' : 'none'
}
