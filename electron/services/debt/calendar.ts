/** The days that matter as entries of a calendar. */
import type { ReminderKind } from '@shared/schemas/debt'
import { type CalendarEntry, dayTitle, dueOn, expiryOf } from '../../domain/credential-policy'
import type { Key } from './facts'

const alarms: Record<ReminderKind, readonly number[]> = { expiry: [14, 1], rotation: [7] }

/** One entry for the end of a key, and one for the day on which it is due. */
export const calendarEntries = (key: Key, language: 'en' | 'es', now: number): CalendarEntry[] => {
  const days: [ReminderKind, string | null][] = [
    ['expiry', expiryOf(key)],
    ['rotation', dueOn(key, now)]
  ]
  return days.flatMap(([kind, on]) =>
    on === null
      ? []
      : [
          {
            uid: `${key.credentialId}-${kind}@latchkey`,
            on,
            title: dayTitle(kind, key.label, language),
            text: [key.environment.name, key.owner].filter(text => text.trim() !== '').join('\n'),
            alarms: alarms[kind]
          }
        ]
  )
}
