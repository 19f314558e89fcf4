/**
 * Tells of keys that end or are due: when the vault opens, then every hour, and after each wake from sleep. What must not
 * happen here: a reminder that counts as told before it was.
 */
import type { Reminder } from '@shared/schemas/debt'
import { type DueReminder, dueReminders, type KeyFacts, notificationOf, remember } from '../../domain/credential-policy'
import type { Logger, Notifier, PolicyRow, Power, Timers } from '../../ports'

/** Milliseconds between two looks; days change at any of them. */
const interval = 3_600_000

interface Parts {
  timers: Timers
  power: Power
  notifier: Notifier
  logger: Logger
  now(): number
  language(): 'en' | 'es'
  keys(): Promise<{ key: KeyFacts; policy: PolicyRow }[]>
  /** Changes what is noted of one key; what others note meanwhile stays. */
  change(credentialId: string, change: (policy: PolicyRow) => PolicyRow): Promise<void>
  tell(reminders: Reminder[]): void
  follow(): void
}

export const createReminding = (parts: Parts) => {
  const { timers, power, notifier, logger, now, language, keys, change, tell, follow } = parts
  let callOff: (() => void) | null = null
  let isOpen = false

  const toldOnly = ({ told: _, ...reminder }: DueReminder): Reminder => reminder

  const look = async (atStart: boolean): Promise<void> => {
    const moment = { atStart, now: now() }
    const due = (await keys()).flatMap(({ key, policy }) => dueReminders(key, policy.told, moment))
    if (due.length === 0) return
    const { title, body } = notificationOf(due, language())
    notifier.notify(title, body, follow)
    tell(due.map(toldOnly))
    for (const id of new Set(due.map(({ credentialId }) => credentialId))) {
      const own = due.filter(({ credentialId }) => credentialId === id)
      await change(id, policy => ({ ...policy, told: remember(policy.told, own) }))
    }
  }

  /** One look at a time; what fails is tried again at the next. */
  let last: Promise<void> = Promise.resolve()
  const lookNow = (atStart: boolean): Promise<void> => {
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
    }
  }
}
