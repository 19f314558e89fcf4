import type { Endpoint, ProviderSummary } from '@shared/schemas/provider'
import { create } from 'zustand'
import { call } from '../bridge'

interface ProviderStore {
  providers: ProviderSummary[]
  /** Whose catalogue is shown. */
  chosenId: string | null
  load(): Promise<void>
  choose(id: string): void
}

export const useProviders = create<ProviderStore>()((set, get) => ({
  providers: [],
  chosenId: null,
  async load() {
    const result = await call('providers.list', {})
    if (result.ok) set({ providers: result.value, chosenId: get().chosenId ?? result.value[0]?.id ?? null })
  },
  choose: id => set({ chosenId: id })
}))

export const findProvider = (providers: readonly ProviderSummary[], id: string | null): ProviderSummary | undefined =>
  providers.find(provider => provider.id === id)

export const findEndpoint = (provider: ProviderSummary | undefined, id: string | null): Endpoint | undefined =>
  provider?.endpoints.find(endpoint => endpoint.id === id)
