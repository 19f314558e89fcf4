import type { Environment } from '@shared/schemas/environment'
import type { Effect } from '@shared/schemas/provider'
import type { RequestSpec } from '@shared/schemas/request'

/** `ask` a question to confirm · `type` the name of the environment has to be typed */
export type Guard = 'none' | 'ask' | 'type'

const changing: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE']

/** What stands between the person and the send. In production every change is guarded, whatever its effect is said to be. */
export const guardFor = (
  method: RequestSpec['method'],
  effect: Effect | null,
  environment: Pick<Environment, 'production'> | undefined
): Guard => {
  const destructive = method === 'DELETE' || effect === 'destructive'
  if (environment?.production && (destructive || changing.includes(method))) return 'type'
  return destructive ? 'ask' : 'none'
}
