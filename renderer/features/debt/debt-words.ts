/** What is known of a key, in words. What is unknown is said to be, and is never a number. */
import type { DebtEntry, DebtReason, DebtReasonCode, KeyAge, KeyUse, Reminder } from '@shared/schemas/debt'
import type { TFunction } from 'i18next'
import type { Format } from '../../i18n/format'
import { asLocalNoon } from '../credentials/expiry'

export const reasonCodes: readonly DebtReasonCode[] = [
  'expired',
  'expiring',
  'overdue',
  'due_soon',
  'age_unknown',
  'never_used',
  'unused',
  'over_privileged',
  'no_owner',
  'no_expiry',
  'use_unknown'
]

/** Those that say what is not known, and ask for nothing by themselves. */
export const isOnlyUnknown = (code: DebtReasonCode): boolean => code === 'no_expiry' || code === 'use_unknown'

export const dayText = (date: string, format: Format): string => format.date(asLocalNoon(date))

export const ageText = (age: KeyAge, t: TFunction): string => {
  if (age.kind === 'known') return t('debt.age.known', { count: age.days })
  return age.atLeastDays === 0 ? t('debt.age.unknownToday') : t('debt.age.unknown', { count: age.atLeastDays })
}

export const useText = (use: KeyUse, t: TFunction): string => {
  if (use.kind !== 'used') return t(`debt.use.${use.kind}`)
  return use.days === 0 ? t('debt.use.today') : t('debt.use.used', { count: use.days })
}

/** `days` is 0 where a reason has none: its words do not ask for it then. */
export const reasonText = ({ code, days }: DebtReason, t: TFunction): string => {
  if (days === 0 && (code === 'expiring' || code === 'due_soon' || code === 'age_unknown')) {
    return t(`debt.reasonToday.${code}`)
  }
  return t(`debt.reason.${code}`, { count: days ?? 0 })
}

/** The reasons of a row, the heaviest first; those that only say what is not known are left to the details. */
export const reasonsText = ({ reasons }: Pick<DebtEntry, 'reasons'>, t: TFunction): string =>
  reasons
    .filter(({ code }) => !isOnlyUnknown(code))
    .map(reason => reasonText(reason, t))
    .join(' · ')

export const reminderText = ({ label, kind, days, on }: Reminder, t: TFunction, format: Format): string => {
  const date = dayText(on, format)
  if (days === 0) return t(`debt.reminder.${kind}Today`, { label })
  return t(`debt.reminder.${kind}${days < 0 ? 'Past' : 'Ahead'}`, { label, date, count: Math.abs(days) })
}
