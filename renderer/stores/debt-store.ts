/** What is owed to keys, as main tells it, and what a person looks at of it. Never a secret. */
import type { AppError } from '@shared/errors'
import type { CommandOutput } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { DebtEntry, DebtReasonCode, Reminder, RiskLevel } from '@shared/schemas/debt'
import { create } from 'zustand'
import { call } from '../bridge'
import { coalesce } from './coalesce'

export const debtColumns = ['risk', 'label', 'age', 'due', 'expiry', 'used', 'owner'] as const
export type DebtColumn = (typeof debtColumns)[number]

/** `backwards`: the other way round than the column is of most use. */
export interface DebtOrder {
  column: DebtColumn
  backwards: boolean
}

/** Empty lists and words narrow nothing. */
export interface DebtFilter {
  words: string
  levels: readonly RiskLevel[]
  environmentIds: readonly string[]
  /** An empty one is that of keys nobody owns. */
  owners: readonly string[]
  reasons: readonly DebtReasonCode[]
  /** Whether keys that are put off are shown. */
  asleep: boolean
}

export const noDebtFilter: DebtFilter = {
  words: '',
  levels: [],
  environmentIds: [],
  owners: [],
  reasons: [],
  asleep: true
}

type Asked = Promise<Result<DebtEntry>>

interface DebtStore {
  /** Riskiest first. */
  entries: readonly DebtEntry[]
  /** Keys over their age or their end that are not put off. */
  overdue: number
  /** When main put the board together; empty until the first one came. */
  at: string
  /** False until the first board came: none before that means nothing. */
  loaded: boolean
  loading: boolean
  error: AppError | null
  /** Told since the vault was opened and not put away, the most pressing first. */
  reminders: readonly Reminder[]
  filter: DebtFilter
  order: DebtOrder
  /** Ids of keys that something is to be done with at once. */
  selected: ReadonlySet<string>
  /** The key whose reasons are shown. */
  opened: string | null
  load(): Promise<void>
  loadReminders(): Promise<void>
  remind(reminders: readonly Reminder[]): void
  dismissReminders(): void
  narrow(change: Partial<DebtFilter>): void
  /** By this column; once more for the other way round. */
  sortBy(column: DebtColumn): void
  select(ids: ReadonlySet<string>): void
  open(id: string | null): void
  setMaxAge(credentialId: string, maxAgeDays: number): Asked
  snooze(credentialId: string, until: string, reason: string): Asked
  wake(credentialId: string): Asked
  /** Asks the provider of an environment about its keys. */
  refresh(environmentId: string): Promise<Result<CommandOutput<'debt.refresh'>>>
  /** Main asks where to; all keys where none are named. */
  saveCalendar(credentialIds?: readonly string[]): Promise<Result<CommandOutput<'debt.saveCalendar'>>>
  /** The vault was closed: what is known of its keys is forgotten. */
  forget(): void
}

const nothing = {
  entries: [],
  overdue: 0,
  at: '',
  loaded: false,
  loading: false,
  error: null,
  reminders: [],
  filter: noDebtFilter,
  order: { column: 'risk', backwards: false } as const,
  selected: new Set<string>(),
  opened: null
}

type Board = Result<{ at: string; entries: readonly DebtEntry[] }>

/** All parts of one board; where it was replaced on the way, of the new one. */
const readBoard = async (): Promise<Board> => {
  let result = await call('debt.board', {})
  let entries: readonly DebtEntry[] = []
  let at = ''
  while (result.ok) {
    const part = result.value
    entries = part.at === at ? entries.concat(part.entries) : part.entries
    at = part.at
    if (part.next === null) return { ok: true, value: { at, entries } }
    result = await call('debt.board', { part: { at, from: part.next } })
  }
  return result
}

const keyOf = ({ credentialId, kind }: Reminder): string => `${credentialId} ${kind}`

/** The newest word on each matter, the most pressing first. */
const withReminders = (known: readonly Reminder[], told: readonly Reminder[]): Reminder[] =>
  [...new Map([...known, ...told].map(reminder => [keyOf(reminder), reminder])).values()].sort(
    (left, right) => left.days - right.days
  )

/** A snooze whose day has not come. Days are main's: those of UTC. */
export const snoozeRuns = ({ snooze }: Pick<DebtEntry, 'snooze'>, at: string): boolean =>
  snooze !== null && at.slice(0, 10) < snooze.until

/** Put off, and therefore behind the others; a key that has ended or is about to is never silent. */
export const isAsleep = (entry: Pick<DebtEntry, 'snooze' | 'reasons'>, at: string): boolean =>
  snoozeRuns(entry, at) &&
  !entry.reasons.some(({ code, days }) => code === 'expired' || (code === 'expiring' && (days ?? 0) <= 1))

/** Keys that are over their age or their end, and not put off: what a badge counts. */
export const countOverdue = (entries: readonly DebtEntry[], at: string): number =>
  entries.filter(
    entry => entry.reasons.some(({ code }) => code === 'overdue' || code === 'expired') && !isAsleep(entry, at)
  ).length

export const useDebt = create<DebtStore>()((set, get) => {
  /** How often everything was let go: what was asked for before is not shown after. */
  let forgotten = 0
  const load = coalesce(async () => {
    const before = forgotten
    set({ loading: true })
    const result = await readBoard()
    if (before !== forgotten) return
    if (!result.ok) return set({ error: result.error, loading: false })
    const { at, entries } = result.value
    const there = new Set(entries.map(({ credentialId }) => credentialId))
    const { selected, opened, reminders } = get()
    set({
      entries,
      overdue: countOverdue(entries, at),
      at,
      loaded: true,
      loading: false,
      error: null,
      // Keys that are gone are not acted on.
      selected: new Set([...selected].filter(id => there.has(id))),
      opened: opened !== null && there.has(opened) ? opened : null,
      reminders: reminders.filter(({ credentialId }) => there.has(credentialId))
    })
  })
  /** Shown at once; its place among the others follows with the next board. */
  const show = async (asked: Asked): Asked => {
    const before = forgotten
    const result = await asked
    if (!result.ok || before !== forgotten) return result
    const { credentialId } = result.value
    const entries = get().entries.map(entry => (entry.credentialId === credentialId ? result.value : entry))
    set({ entries, overdue: countOverdue(entries, get().at) })
    return result
  }
  return {
    ...nothing,
    load,
    async loadReminders() {
      const before = forgotten
      const result = await call('debt.reminders', {})
      if (result.ok && before === forgotten) set({ reminders: withReminders(get().reminders, result.value) })
    },
    remind: reminders => set({ reminders: withReminders(get().reminders, reminders) }),
    dismissReminders: () => set({ reminders: [] }),
    narrow: change => set({ filter: { ...get().filter, ...change } }),
    sortBy(column) {
      const { order } = get()
      set({ order: { column, backwards: order.column === column && !order.backwards } })
    },
    select: selected => set({ selected }),
    open: opened => set({ opened }),
    setMaxAge: (credentialId, maxAgeDays) => show(call('debt.setMaxAge', { credentialId, maxAgeDays })),
    snooze: (credentialId, until, reason) => show(call('debt.snooze', { credentialId, until, reason })),
    wake: credentialId => show(call('debt.wake', { credentialId })),
    refresh: environmentId => call('debt.refresh', { environmentId }),
    saveCalendar: credentialIds =>
      call('debt.saveCalendar', credentialIds ? { credentialIds: [...credentialIds] } : {}),
    forget() {
      forgotten += 1
      set(nothing)
    }
  }
})

/** For badges anywhere in the window. */
export const useDebtCount = (): number => useDebt(store => store.overdue)
