import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { BodyWindow } from '@shared/schemas/exchange'
import { create } from 'zustand'
import { call } from '../bridge'

export type BodyView = 'pretty' | 'raw'

/** Bytes that are enough to know an error by. */
const peekBytes = 64 * 1024

/** Bytes of a body that are held here at a time; the contract allows no more. */
export const windowBytes = 1024 * 1024

interface BodyStore {
  exchangeId: string | null
  view: BodyView
  window: BodyWindow | null
  /** Where the windows before this one began. */
  before: number[]
  loading: boolean
  error: AppError | null
  open(exchangeId: string, view: BodyView): Promise<void>
  next(): Promise<void>
  previous(): Promise<void>
  forget(): void
  /** The beginning of a body as it came, for looking something up in it; null where it is not there. */
  peek(exchangeId: string): Promise<string | null>
  save(exchangeId: string): Promise<Result<{ file: string | null }>>
}

export const useBody = create<BodyStore>()((set, get) => {
  /** Reads one window in the place of the last; an answer that came too late for its question is dropped. */
  const read = async (offset: number, before: number[]): Promise<void> => {
    const { exchangeId, view } = get()
    if (exchangeId === null) return
    set({ loading: true })
    const result = await call('bodies.read', { exchangeId, view, offset, length: windowBytes })
    if (get().exchangeId !== exchangeId || get().view !== view) return
    if (result.ok) set({ window: result.value, before, loading: false, error: null })
    else set({ loading: false, error: result.error })
  }
  return {
    exchangeId: null,
    view: 'pretty',
    window: null,
    before: [],
    loading: false,
    error: null,
    async open(exchangeId, view) {
      if (get().exchangeId === exchangeId && get().view === view && get().window) return
      set({ exchangeId, view, window: null, before: [], error: null })
      await read(0, [])
    },
    async next() {
      const { window, before } = get()
      if (window?.nextOffset != null) await read(window.nextOffset, [...before, window.offset])
    },
    async previous() {
      const { before } = get()
      const offset = before.at(-1)
      if (offset !== undefined) await read(offset, before.slice(0, -1))
    },
    forget: () => set({ exchangeId: null, window: null, before: [], loading: false, error: null }),
    async peek(exchangeId) {
      const result = await call('bodies.read', { exchangeId, view: 'raw', offset: 0, length: peekBytes })
      return result.ok ? result.value.text : null
    },
    save: exchangeId => call('bodies.save', { exchangeId })
  }
})
