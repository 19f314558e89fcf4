/**
 * Which reminders are due: ahead of time, and again when the app starts. What must not happen here: a key that ends
 * without a word, whether the app ran on the day or not.
 */
import type { Reminder, ReminderKind } from '@shared/schemas/debt'
import { dayNumber, dayOf } from './days'
import { dueOn, expiryOf, isSnoozed, type KeyFacts } from './facts'

/** Days ahead, the earliest first; the last one is the day after, when it has happened. */
const stages: Record<ReminderKind, readonly number[]> = { expiry: [30, 14, 7, 1, 0, -1], rotation: [14, 0] }

/** From here on neither a snooze nor its having been told before keeps an end silent. */
const lastNotice = 1
/** What is nearer than this is told again at each start, once a day. */
const startNotice: Record<ReminderKind, number> = { expiry: 7, rotation: 0 }

/** What was told of a key before. `stage` is the one that was reached by then. */
export interface Told {
  kind: ReminderKind
  on: string
  stage: number
  /** The day on which it was told. */
  day: string
}

export interface DueReminder extends Reminder {
  told: Told
}

/** The last stage that has begun; null while the first one is ahead. */
const stageAt = (kind: ReminderKind, days: number): number | null =>
  stages[kind].findLast(stage => days <= stage) ?? null

const reminderOf = (
  facts: KeyFacts,
  told: readonly Told[],
  { kind, on, atStart, now }: { kind: ReminderKind; on: string; atStart: boolean; now: number }
): DueReminder | null => {
  const today = dayOf(now)
  const days = dayNumber(on) - today
  const stage = stageAt(kind, days)
  if (stage === null) return null
  const isLast = kind === 'expiry' && days <= lastNotice
  if (isSnoozed(facts, now) && !isLast) return null
  const before = told.filter(one => one.kind === kind && one.on === on)
  const isNew = before.every(one => one.stage > stage)
  const isToday = before.some(one => dayNumber(one.day) === today)
  if (!isNew && !(atStart && days <= startNotice[kind] && !isToday)) return null
  const { credentialId, label } = facts
  const day = new Date(now).toISOString().slice(0, 10)
  return { credentialId, label, kind, on, days, told: { kind, on, stage, day } }
}

/** Those of one key; `told` is what was told of it before. */
export const dueReminders = (
  facts: KeyFacts,
  told: readonly Told[],
  { atStart, now }: { atStart: boolean; now: number }
): DueReminder[] => {
  const dates: [ReminderKind, string | null][] = [
    ['expiry', expiryOf(facts)],
    ['rotation', dueOn(facts, now)]
  ]
  return dates.flatMap(([kind, on]) => {
    const due = on === null ? null : reminderOf(facts, told, { kind, on, atStart, now })
    return due ? [due] : []
  })
}

/** What has to be remembered once these were told: the last of each kind. */
export const remember = (told: readonly Told[], due: readonly DueReminder[]): Told[] => [
  ...told.filter(one => due.every(({ kind }) => kind !== one.kind)),
  ...due.map(reminder => reminder.told)
]
