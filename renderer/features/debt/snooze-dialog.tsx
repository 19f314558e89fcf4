import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { DebtEntry } from '@shared/schemas/debt'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { FormButtons } from '../../components/form-buttons'
import { Notice } from '../../components/notice'
import { useFormat } from '../../i18n/use-format'
import { dayText } from './debt-words'
import { dayAfter, lastSnoozeDay, snoozeChoices } from './snooze-day'
import { useSnoozeForm } from './use-snooze-form'

interface SnoozeDialogProps {
  entry: DebtEntry
  at: string
  onClose(): void
}

const SnoozeForm = ({ entry, at, last, onClose }: SnoozeDialogProps & { last: string }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { form, until, reason, problems, failure, saving, setUntil, setReason, submit } = useSnoozeForm(entry, onClose)
  return (
    <form ref={form} onSubmit={submit} autoComplete="off" noValidate>
      <Stack gap="md">
        <Text>{t('debt.snooze.text')}</Text>
        <Group gap="xs" className="debt-choices">
          {snoozeChoices
            .map(days => ({ days, day: dayAfter(at, days) }))
            .filter(({ day }) => day <= last)
            .map(({ days, day }) => (
              <Button
                key={days}
                variant="default"
                size="compact-sm"
                aria-pressed={until === day}
                onClick={() => setUntil(day)}
                data-testid={`snooze-${days}`}
              >
                {t('debt.snooze.inDays', { count: days })}
              </Button>
            ))}
        </Group>
        <TextInput
          type="date"
          label={t('debt.snooze.until')}
          description={t('debt.snooze.latest', { date: dayText(last, format) })}
          min={dayAfter(at, 1)}
          max={last}
          value={until}
          onChange={event => setUntil(event.currentTarget.value)}
          error={problems.until && t(`debt.snooze.problem.${problems.until}`)}
          required
          data-autofocus
          data-testid="snooze-until"
        />
        <Textarea
          label={t('debt.snooze.reason')}
          description={t('debt.snooze.reasonHelp')}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          error={problems.reason && t('debt.snooze.reasonShort')}
          required
          maxLength={500}
          autosize
          minRows={2}
          data-testid="snooze-reason"
        />
        {failure && (
          <Notice tone="bad" urgent>
            {failure}
          </Notice>
        )}
        <FormButtons submitLabel={t('debt.snooze.save')} busy={saving} onCancel={onClose} testId="snooze-submit" />
      </Stack>
    </form>
  )
}

/** Puts a key off until a day, with a reason. */
export const SnoozeDialog = (props: SnoozeDialogProps) => {
  const { t } = useTranslation()
  const { entry, at, onClose } = props
  const last = lastSnoozeDay(entry, at)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('debt.snooze.title', { label: entry.label })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="snooze-dialog"
    >
      <FocusReturn />
      {last === null ? (
        <Notice tone="warn" testId="snooze-never">
          {t('debt.snooze.never')}
        </Notice>
      ) : (
        <SnoozeForm {...props} last={last} />
      )}
    </Modal>
  )
}
