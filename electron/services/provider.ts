import { AppFailure } from '@shared/errors'
import type { ProviderSummary } from '@shared/schemas/provider'
import type { Provider } from '../providers/provider'
import { summarizeProvider } from '../providers/summary'

export interface ProviderService {
  list(): ProviderSummary[]
  /** As they are registered, with what the renderer is not told. */
  all(): readonly Provider[]
  /** Throws `provider_not_found`. */
  get(id: string): Provider
}

export const createProviderService = (providers: readonly Provider[]): ProviderService => ({
  list: () => providers.map(summarizeProvider),
  all: () => providers,
  get(id) {
    const found = providers.find(provider => provider.id === id)
    if (!found) throw new AppFailure('provider_not_found', 'There is no such provider.', { id })
    return found
  }
})
