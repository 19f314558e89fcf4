/** Somebody else's call, explained. The text itself is never held here: only what main made of it. */
import type { AppError } from '@shared/errors'
import { maxPastedLength } from '@shared/schemas/diagnosis'
import type { PastedDiagnosis, PastedProblem, PastedSource } from '@shared/schemas/pasted'
import { create } from 'zustand'
import { call, pathForFile } from '../bridge'

export type PastedRead = Extract<PastedDiagnosis, { read: true }>

interface PastedStore {
  phase: 'start' | 'reading' | 'done'
  result: PastedRead | null
  problem: PastedProblem | null
  error: AppError | null
  /** The call that is shown. */
  chosen: number
  explain(source: PastedSource): Promise<void>
  /** A file that was dropped on the window; false where it is none. */
  drop(file: File): boolean
  choose(place: number): void
  /** Back to the start; an answer that comes later is not shown. */
  reset(): void
}

const start = { phase: 'start' as const, result: null, problem: null, error: null, chosen: 0 }

export const usePasted = create<PastedStore>()((set, get) => {
  /** Counts the questions: an answer to an older one came too late. */
  let asked = 0
  return {
    ...start,
    async explain(source) {
      asked += 1
      const mine = asked
      // More is refused at the boundary, without a word of why.
      if (source.from === 'text' && source.text.length > maxPastedLength) {
        return set({ ...start, problem: 'too_long' })
      }
      set({ ...start, phase: 'reading' })
      const answer = await call('diagnosis.paste', source)
      if (mine !== asked) return
      if (!answer.ok) return set({ ...start, error: answer.error })
      const result = answer.value
      if (result === null) return set(start)
      set(result.read ? { phase: 'done', result, chosen: result.chosen } : { ...start, problem: result.problem })
    },
    drop(file) {
      const path = pathForFile(file)
      if (path === '') return false
      void get().explain({ from: 'file', path })
      return true
    },
    choose: chosen => set({ chosen }),
    reset() {
      asked += 1
      set(start)
    }
  }
})
