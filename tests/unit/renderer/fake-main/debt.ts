/** Debt of keys, as the real main tells of them; kept for one run of a test. */
import { AppFailure } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import { boardPartSize, type DebtEntry, type Reminder } from '@shared/schemas/debt'
import type { FakeContext } from './state'

type Own = Extract<keyof Handlers, `debt.${string}`>

export interface DebtState {
  /** Null: one of unknown age for each key. */
  entries: DebtEntry[] | null
  reminders: Reminder[]
  /** Calendar files that were saved, by the keys in them; null for all. */
  calendars: (readonly string[] | null)[]
}

export const noDebt = (): DebtState => ({ entries: null, reminders: [], calendars: [] })

export const debtAt = '2026-11-22T10:00:00.000Z'

export const debtHandlers = ({ state, emit }: FakeContext): Pick<Handlers, Own> => {
  const ofCredentials = (): DebtEntry[] =>
    state.credentials.map(({ id, label, environmentId, details }) => ({
      credentialId: id,
      label,
      environmentId,
      environmentName: state.environments.find(one => one.id === environmentId)?.name ?? '',
      production: state.environments.find(one => one.id === environmentId)?.production ?? false,
      owner: details.owner,
      maxAgeDays: 90,
      age: { kind: 'unknown', atLeastDays: 3 },
      use: { kind: 'unknown' },
      expiresOn: details.expiresOn,
      dueOn: null,
      broadScopes: [],
      level: 'high',
      reasons: [{ code: 'age_unknown', days: 3, weight: 50 }],
      snooze: null,
      observedAt: null
    }))
  const change = (id: string, part: Partial<DebtEntry>): DebtEntry => {
    const entries = state.debt.entries ?? ofCredentials()
    const found = entries.find(({ credentialId }) => credentialId === id)
    if (!found) throw new AppFailure('credential_not_found', 'Gone.', { id })
    const next = { ...found, ...part }
    state.debt.entries = entries.map(entry => (entry === found ? next : entry))
    emit('debt.changed', {})
    return next
  }
  return {
    'debt.board': async ({ part }) => {
      const entries = state.debt.entries ?? ofCredentials()
      const from = part?.from ?? 0
      const next = from + boardPartSize < entries.length ? from + boardPartSize : null
      return { at: debtAt, entries: entries.slice(from, from + boardPartSize), total: entries.length, next }
    },
    'debt.setMaxAge': async ({ credentialId, maxAgeDays }) => change(credentialId, { maxAgeDays }),
    'debt.snooze': async ({ credentialId, until, reason }) => {
      if (until <= debtAt.slice(0, 10)) throw new AppFailure('invalid_input', 'It is past.', { until: 'past' })
      return change(credentialId, { snooze: { until, reason, since: debtAt } })
    },
    'debt.wake': async ({ credentialId }) => change(credentialId, { snooze: null }),
    'debt.refresh': async () => {
      emit('debt.changed', {})
      return { listed: 3, known: 2 }
    },
    'debt.reminders': async () => state.debt.reminders,
    'debt.saveCalendar': async ({ credentialIds }) => {
      state.debt.calendars.push(credentialIds ?? null)
      return { file: 'latchkey-2026-11-22.ics' }
    }
  }
}
