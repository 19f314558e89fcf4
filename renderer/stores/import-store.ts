import type { AppError } from '@shared/errors'
import type { EventPayload } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { ImportPreview, ImportResult, ImportRow } from '@shared/schemas/import'
import { create } from 'zustand'
import { call, pathForFile } from '../bridge'
import { choiceOf, type RowChoice, toImportChoices } from './import-choice'

export type ImportPhase = 'start' | 'reading' | 'choosing' | 'saving' | 'done'

export interface ChosenSecret {
  connectionId: string | null
  name: string
}

interface ImportStore {
  phase: ImportPhase
  preview: ImportPreview | null
  /** By the place of the row in the preview. */
  choices: readonly RowChoice[]
  progress: { done: number; total: number }
  result: ImportResult | null
  error: AppError | null
  /** Which secret is to be read; null where the keys come from a file. */
  secret: ChosenSecret | null
  /** The reading of a secret that is under way. */
  readId: string | null
  /** Asks the person for a file. */
  choose(): Promise<void>
  /** Reads a file that was dropped on the window; false where it is none, or comes in the middle of a save. */
  drop(file: File): boolean
  chooseSecret(secret: ChosenSecret | null): void
  /** Reads one secret of a secret manager. */
  readSecret(connectionId: string, name: string): Promise<void>
  /** Ends the reading of a secret. */
  stopReading(): void
  change(position: number, change: (choice: RowChoice) => RowChoice): void
  changeAll(change: (choice: RowChoice, row: ImportRow) => RowChoice): void
  save(): Promise<void>
  cancel(): void
  deleteFile(): Promise<Result<unknown>>
  /** Back to the choice of a source, as it was made. */
  startAnew(): void
  receive(progress: EventPayload<'imports.progress'>): void
  /** Back to the start; main forgets the keys it read. */
  reset(): void
}

const start = {
  phase: 'start' as const,
  preview: null,
  choices: [],
  progress: { done: 0, total: 0 },
  result: null,
  error: null,
  readId: null
}

export const useImport = create<ImportStore>()((set, get) => {
  const discard = (): void => {
    const { preview } = get()
    if (preview) void call('imports.discard', { id: preview.id })
  }
  const read = async (asked: Promise<Result<ImportPreview | null>>): Promise<void> => {
    discard()
    set({ ...start, phase: 'reading' })
    const result = await asked
    if (get().phase !== 'reading') {
      if (result.ok && result.value) void call('imports.discard', { id: result.value.id })
      return
    }
    if (!result.ok) return set({ ...start, error: result.error })
    const preview = result.value
    set(preview ? { phase: 'choosing', preview, choices: preview.rows.map(choiceOf) } : start)
  }
  return {
    ...start,
    secret: null,
    chooseSecret: secret => set({ secret, error: null }),
    choose: () => read(call('imports.choose', {})),
    drop(file) {
      const path = pathForFile(file)
      if (path === '' || get().phase === 'saving') return false
      void read(call('imports.open', { path }))
      return true
    },
    async readSecret(connectionId, name) {
      const readId = crypto.randomUUID()
      const asked = read(call('imports.fromSecretManager', { connectionId, name, readId }))
      set({ readId })
      await asked
    },
    stopReading() {
      const { readId, phase } = get()
      if (readId === null || phase !== 'reading') return
      void call('requests.cancel', { sendId: readId })
      set(start)
    },
    change(position, change) {
      set({ choices: get().choices.map((choice, place) => (place === position ? change(choice) : choice)) })
    },
    changeAll(change) {
      const rows = get().preview?.rows ?? []
      set({
        choices: get().choices.map((choice, position) => {
          const row = rows[position]
          return row ? change(choice, row) : choice
        })
      })
    },
    async save() {
      const { preview, choices } = get()
      if (!preview) return
      const wanted = toImportChoices(preview, choices)
      set({ phase: 'saving', error: null, progress: { done: 0, total: wanted.length } })
      const result = await call('imports.save', { id: preview.id, choices: wanted })
      if (get().phase !== 'saving') return
      set(result.ok ? { phase: 'done', result: result.value } : { phase: 'choosing', error: result.error })
    },
    cancel() {
      const { preview } = get()
      if (preview) void call('imports.cancel', { id: preview.id })
    },
    async deleteFile() {
      const { preview } = get()
      return preview ? call('imports.deleteFile', { id: preview.id }) : { ok: true, value: null }
    },
    startAnew() {
      discard()
      set(start)
    },
    receive({ id, done, total }) {
      if (get().preview?.id === id && get().phase === 'saving') set({ progress: { done, total } })
    },
    reset() {
      if (get().phase === 'saving') get().cancel()
      get().stopReading()
      discard()
      set({ ...start, secret: null })
    }
  }
})
