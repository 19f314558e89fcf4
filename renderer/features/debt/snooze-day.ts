/** Days that a person may choose to put a key off until, counted as main counts them. */
import type { DebtEntry } from '@shared/schemas/debt'

const dayMs = 86_400_000

export const snoozeChoices = [7, 14, 30, 90] as const

/** As main has it. */
export const longestSnooze = 180

export const dayAfter = (at: string, days: number): string =>
  new Date(Date.parse(`${at.slice(0, 10)}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** The last day there may be: a snooze does not reach over the end of a key. Null where there is none. */
export const lastSnoozeDay = ({ expiresOn }: Pick<DebtEntry, 'expiresOn'>, at: string): string | null => {
  const last = dayAfter(at, longestSnooze)
  if (expiresOn === null) return last
  const end = expiresOn < last ? expiresOn : last
  return end > at.slice(0, 10) ? end : null
}
