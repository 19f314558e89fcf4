/** What happened to keys and tokens since the vault was opened, as main tells it: live, masked and bounded. */
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { AuthLogEntry, AuthLogKind } from '@shared/schemas/auth-log'
import { create } from 'zustand'
import { call } from '../bridge'

/** As many as main keeps: the oldest goes. A test compares it with main's own number. */
export const maxEntries = 1000

/** What is wanted; empty is anything. */
export interface AuthLogFilter {
  words: string
  kinds: readonly AuthLogKind[]
  credentialIds: readonly string[]
}
export const noFilter: AuthLogFilter = { words: '', kinds: [], credentialIds: [] }

interface AuthLogStore {
  /** Oldest first. */
  entries: readonly AuthLogEntry[]
  loaded: boolean
  error: AppError | null
  filter: AuthLogFilter
  /** What is shown while the log stands still for a reader; null while it is live. */
  paused: readonly AuthLogEntry[] | null
  /** The entry that is opened, by its number. */
  opened: number | null
  load(): Promise<void>
  /** Shown with the next frame, together with whatever else came until then. */
  receive(entry: AuthLogEntry): void
  narrow(change: Partial<AuthLogFilter>): void
  pause(paused: boolean): void
  open(sequence: number | null): void
  clear(): Promise<Result<unknown>>
  save(): Promise<Result<{ file: string | null }>>
  /** Labels and addresses belong to the vault. */
  forget(): void
}

const bounded = (entries: readonly AuthLogEntry[]): readonly AuthLogEntry[] =>
  entries.length > maxEntries ? entries.slice(-maxEntries) : entries

/** Each entry once: one that is told of may be in the list as well. */
const joined = (entries: readonly AuthLogEntry[], more: readonly AuthLogEntry[]): readonly AuthLogEntry[] => {
  const last = entries.at(-1)?.sequence ?? -1
  return bounded([...entries, ...more.filter(({ sequence }) => sequence > last)])
}

export const useAuthLog = create<AuthLogStore>()((set, get) => {
  let waiting: AuthLogEntry[] = []
  let frame = 0
  /** How often everything was let go: a list that was asked for before is not shown after. */
  let forgotten = 0

  const show = (): void => {
    frame = 0
    const more = waiting
    waiting = []
    set({ entries: joined(get().entries, more) })
  }
  const drop = (): void => {
    if (frame !== 0) cancelAnimationFrame(frame)
    frame = 0
    waiting = []
  }
  return {
    entries: [],
    loaded: false,
    error: null,
    filter: noFilter,
    paused: null,
    opened: null,
    async load() {
      const asked = forgotten
      const result = await call('authLog.list', {})
      if (asked !== forgotten) return
      if (result.ok) set({ entries: joined(bounded(result.value), get().entries), loaded: true, error: null })
      else set({ error: result.error })
    },
    receive(entry) {
      waiting.push(entry)
      // A window that is not shown has no frames, and the log goes on.
      if (waiting.length > maxEntries) waiting.shift()
      if (frame === 0) frame = requestAnimationFrame(show)
    },
    narrow: change => set({ filter: { ...get().filter, ...change } }),
    pause: paused => set({ paused: paused ? get().entries : null }),
    open: opened => set({ opened }),
    async clear() {
      const result = await call('authLog.clear', {})
      if (!result.ok) return result
      drop()
      set({ entries: [], paused: null, opened: null })
      // What happened since main cleared it is told again.
      await get().load()
      return result
    },
    save: () => call('authLog.save', {}),
    forget() {
      forgotten += 1
      drop()
      set({ entries: [], loaded: false, error: null, filter: noFilter, paused: null, opened: null })
    }
  }
})
