import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useFormat } from '../../i18n/use-format'
import { useDebt } from '../../stores/debt-store'
import { reminderText } from './debt-words'

/** Reminders that are listed; the rest is counted, and stands in the list below. */
const most = 4

/** Keys that end or are due, as the system has told too; until it is put away. */
export const ReminderNotice = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const reminders = useDebt(store => store.reminders)
  const dismiss = useDebt(store => store.dismissReminders)
  const open = useDebt(store => store.open)
  if (reminders.length === 0) return null
  const more = reminders.length - most
  const hasEnd = reminders.some(({ kind, days }) => kind === 'expiry' && days <= 1)
  return (
    <div className="outcome debt-reminders">
      <Notice
        tone={hasEnd ? 'warn' : 'quiet'}
        title={t('debt.reminder.title', { count: reminders.length })}
        closeLabel={t('debt.reminder.dismiss')}
        onClose={dismiss}
        testId="debt-reminders"
      >
        <ul className="notice-list">
          {reminders.slice(0, most).map(reminder => (
            <li key={`${reminder.credentialId} ${reminder.kind}`}>
              {reminderText(reminder, t, format)}{' '}
              <Anchor
                component="button"
                type="button"
                aria-label={t('debt.reminder.showLabel', { label: reminder.label })}
                onClick={() => open(reminder.credentialId)}
                data-testid="debt-reminder-show"
              >
                {t('debt.reminder.show')}
              </Anchor>
            </li>
          ))}
          {more > 0 && <li>{t('debt.reminder.more', { count: more })}</li>}
        </ul>
      </Notice>
    </div>
  )
}
