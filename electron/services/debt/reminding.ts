/**
 * Tells of keys that end or are due: when the vault opens, then every hour, and after each wake from sleep. What must not
 * happen here: a reminder that counts as told before it was.
 */
import type { Reminder } from '@shared/schemas/debt'
import {
  type DueReminder,
  dayOf,
  dueReminders,
  type KeyFacts,
  notificationOf,
  remember
} from '../../domain/credential-policy'
import type { Logger, Notifier, PolicyRow, Power, Timers } from '../../ports'
import { createSlices } from '../import/slices'

/** Milliseconds between two looks; days change at any of them. */
const interval = 3_600_000

interface Parts {
  timers: Timers
  power: Power
  notifier: Notifier
  logger: Logger
  now(): number
  language(): 'en' | 'es'
  redact(text: string): string
  /** Whether the operating system is to tell of them; the window is told in any case. */
  isWanted(): boolean
  keys(): Promise<{ key: KeyFacts; policy: PolicyRow }[]>
  /** Changes what is noted of keys; what others note meanwhile stays. */
  change(changes: ReadonlyMap<string, (policy: PolicyRow) => PolicyRow>): Promise<void>
  tell(reminders: Reminder[]): void
  follow(): void
  /** What is counted in days is no longer what it was. */
  dayTurned(): void
}

/** What is to be remembered of each key once these were told. */
const noted = (due: readonly DueReminder[]): Map<string, (policy: PolicyRow) => PolicyRow> => {
  const own = new Map<string, DueReminder[]>()
  for (const reminder of due) own.set(reminder.credentialId, [...(own.get(reminder.credentialId) ?? []), reminder])
  return new Map(
    [...own].map(([id, mine]) => [id, policy => ({ ...policy, told: remember(policy.told, mine) })] as const)
  )
}

export const createReminding = (parts: Parts) => {
  const { timers, power, notifier, logger, now, language, redact, isWanted, keys, change, tell, follow, dayTurned } =
    parts
  let callOff: (() => void) | null = null
  let isOpen = false
  let day = dayOf(now())
  /** Since the vault was opened, by key and kind. */
  const told = new Map<string, Reminder>()

  const toldOnly = ({ told: _, ...reminder }: DueReminder): Reminder => reminder

  const dueNow = async (atStart: boolean): Promise<DueReminder[]> => {
    const moment = { atStart, now: now() }
    const step = createSlices()
    const due: DueReminder[] = []
    for (const { key, policy } of await keys()) {
      await step()
      due.push(...dueReminders(key, policy.told, moment))
    }
    return due
  }

  const look = async (atStart: boolean): Promise<void> => {
    const due = await dueNow(atStart)
    // It may have been closed meanwhile.
    if (due.length === 0 || !isOpen) return
    if (isWanted()) {
      const { title, body } = notificationOf(due, language())
      notifier.notify(title, redact(body), follow)
    }
    const reminders = due.map(toldOnly)
    for (const reminder of reminders) told.set(`${reminder.credentialId} ${reminder.kind}`, reminder)
    tell(reminders)
    await change(noted(due))
  }

  const noteDay = (): void => {
    const today = dayOf(now())
    if (today === day) return
    day = today
    dayTurned()
  }

  /** One look at a time; what fails is tried again at the next. */
  let last: Promise<void> = Promise.resolve()
  const lookNow = (atStart: boolean): Promise<void> => {
    if (isOpen) noteDay()
    last = last
      .then(() => (isOpen ? look(atStart) : undefined))
      .catch(error => logger.error('Reminders could not be told', error))
    return last
  }
  const schedule = (): void => {
    callOff?.()
    callOff = timers.after(interval, () => {
      schedule()
      void lookNow(false)
    })
  }

  power.onResume(() => void lookNow(false))

  return {
    start(): Promise<void> {
      isOpen = true
      schedule()
      return lookNow(true)
    },
    stop(): void {
      isOpen = false
      callOff?.()
      callOff = null
      told.clear()
    },
    /** The most pressing first. */
    told: (): Reminder[] => [...told.values()].sort((left, right) => left.days - right.days)
  }
}
