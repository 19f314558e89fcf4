/** Whose key is this? The key itself passes once, from the field it was typed into, and is held nowhere here. */
import type { AppError } from '@shared/errors'
import type { KeyAnswer, KeySource } from '@shared/schemas/which-key'
import { create } from 'zustand'
import { call, pathForFile } from '../bridge'

interface WhichKeyStore {
  phase: 'start' | 'looking' | 'done'
  answer: KeyAnswer | null
  error: AppError | null
  ask(source: KeySource): Promise<void>
  /** A file that was dropped on the window; false where it is none. */
  drop(file: File): boolean
  /** Back to the start; an answer that comes later is not shown. */
  reset(): void
}

const start = { phase: 'start' as const, answer: null, error: null }

export const useWhichKey = create<WhichKeyStore>()((set, get) => {
  let asked = 0
  return {
    ...start,
    async ask(source) {
      asked += 1
      const mine = asked
      set({ ...start, phase: 'looking' })
      const result = await call('whichKey.ask', source)
      if (mine !== asked) return
      if (!result.ok) return set({ ...start, error: result.error })
      set(result.value === null ? start : { phase: 'done', answer: result.value })
    },
    drop(file) {
      const path = pathForFile(file)
      if (path === '') return false
      void get().ask({ from: 'file', path })
      return true
    },
    reset() {
      asked += 1
      set(start)
    }
  }
})
