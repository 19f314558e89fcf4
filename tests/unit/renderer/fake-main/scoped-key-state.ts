import type { OrphanSearch, ScopedKeyList } from '@shared/schemas/scoped-key'
import { fakeId } from '../fake-data'

/** What lives at the provider, whatever the environment. */
export interface ProviderKeysState {
  list: ScopedKeyList
  orphans: OrphanSearch
  /** How the next creates end. `held`: the vault does not take the key. */
  creates: 'made' | 'lost' | 'held' | 'refused'
}

export const noKeysAtProvider: ProviderKeysState = {
  list: { entries: [], unreadable: 0, lostCreates: [], exchangeId: fakeId(3, 1) },
  orphans: { certain: [], possible: [] },
  creates: 'made'
}
