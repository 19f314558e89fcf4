import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Exchange, ExchangeSummary } from '@shared/schemas/exchange'
import { create } from 'zustand'
import { call } from '../bridge'

const pageSize = 200

export type PurposeFilter = 'all' | ExchangeSummary['purpose']

interface HistoryStore {
  /** Which kind of exchanges is listed. */
  purpose: PurposeFilter
  filter(purpose: PurposeFilter): void
  /** Newest first. */
  exchanges: ExchangeSummary[]
  more: boolean
  loaded: boolean
  loading: boolean
  error: AppError | null
  /** The row that is chosen, and its exchange once it came. */
  openId: string | null
  opened: Exchange | null
  openError: AppError | null
  load(): Promise<void>
  loadMore(): Promise<void>
  receive(summary: ExchangeSummary): void
  open(id: string): Promise<void>
  close(): void
  clear(): Promise<Result<unknown>>
  /** Lets go what is shown; what is kept stays. */
  forget(): void
}

const closed = { openId: null, opened: null, openError: null }

export const useHistory = create<HistoryStore>()((set, get) => {
  const read = async (before: string | null): Promise<void> => {
    set({ loading: true })
    const result = await call('history.list', { before, limit: pageSize })
    if (!result.ok) return set({ loading: false, error: result.error })
    const { exchanges, more } = result.value
    const kept = before === null ? [] : get().exchanges
    set({ exchanges: [...kept, ...exchanges], more, loaded: true, loading: false, error: null })
  }
  return {
    purpose: 'all',
    filter: purpose => set({ purpose }),
    exchanges: [],
    more: false,
    loaded: false,
    loading: false,
    error: null,
    ...closed,
    load: () => read(null),
    async loadMore() {
      const last = get().exchanges.at(-1)
      if (last && get().more && !get().loading) await read(last.id)
    },
    receive(summary) {
      const others = get().exchanges.filter(exchange => exchange.id !== summary.id)
      set({ exchanges: [summary, ...others] })
    },
    async open(id) {
      set({ openId: id, opened: null, openError: null })
      const result = await call('history.get', { id })
      if (get().openId !== id) return
      set(result.ok ? { opened: result.value } : { openError: result.error })
    },
    close: () => set(closed),
    forget: () => set({ exchanges: [], more: false, loaded: false, ...closed }),
    async clear() {
      const result = await call('history.clear', {})
      if (result.ok) set({ exchanges: [], more: false, ...closed })
      return result
    }
  }
})
