import type { DebtEntry } from '@shared/schemas/debt'
import type { Environment } from '@shared/schemas/environment'
import type { ProviderSummary } from '@shared/schemas/provider'
import type { KeyPlace } from '../scoped-keys/key-place'

export interface AskPlace extends KeyPlace {
  /** Keys of it on the board. */
  count: number
  /** When it was asked last; null for never. */
  askedAt: string | null
}

/** The environments with keys whose provider tells of them, in their own order. */
export const askPlaces = (
  entries: readonly DebtEntry[],
  environments: readonly Environment[],
  providers: readonly ProviderSummary[]
): readonly AskPlace[] => {
  const found = new Map<string, { count: number; askedAt: string | null }>()
  for (const { environmentId, observedAt } of entries) {
    const { count, askedAt } = found.get(environmentId) ?? { count: 0, askedAt: null }
    const newest = observedAt !== null && (askedAt === null || observedAt > askedAt) ? observedAt : askedAt
    found.set(environmentId, { count: count + 1, askedAt: newest })
  }
  return environments.flatMap(environment => {
    const counted = found.get(environment.id)
    const provider = providers.find(({ id }) => id === environment.providerId)
    return counted && provider?.scopedKeys
      ? [{ environment, provider, mechanism: provider.scopedKeys, ...counted }]
      : []
  })
}
