import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type DebtEntry, defaultMaxAgeDays, maxAgeDaysSchema } from '@shared/schemas/debt'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { FormButtons } from '../../components/form-buttons'
import { Notice } from '../../components/notice'
import { useFormat } from '../../i18n/use-format'
import { useDebt } from '../../stores/debt-store'
import { useErrorText } from '../feedback/use-error-text'
import { useFeedback } from '../feedback/use-feedback'
import { dayText } from './debt-words'
import { dayAfter } from './snooze-day'

const choices = [30, 60, defaultMaxAgeDays, 180, 365] as const
const most = maxAgeDaysSchema.maxValue ?? 0

const daysIn = (text: string): number | null => {
  const parsed = maxAgeDaysSchema.safeParse(/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN)
  return parsed.success ? parsed.data : null
}

const Outlook = ({ entry: { age }, at, days }: { entry: DebtEntry; at: string; days: number | null }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (days === null) return null
  if (age.kind === 'unknown') return <Text className="quiet">{t('debt.policy.dueUnknown')}</Text>
  const due = dayAfter(age.since, days)
  const words = due < at.slice(0, 10) ? 'duePast' : 'due'
  return (
    <Text className={words === 'due' ? 'quiet' : 'tone-warn'} role="status" data-testid="policy-outlook">
      {t(`debt.policy.${words}`, { date: dayText(due, format) })}
    </Text>
  )
}

interface PolicyDialogProps {
  entry: DebtEntry
  at: string
  onClose(): void
}

/** How long a key may be in use. */
export const PolicyDialog = ({ entry, at, onClose }: PolicyDialogProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const errorText = useErrorText()
  const { success } = useFeedback()
  const { credentialId, label, maxAgeDays } = entry
  const [text, setText] = useState(String(maxAgeDays))
  const [problem, setProblem] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const days = daysIn(text)
  const change = (value: string): void => {
    setText(value)
    setProblem(null)
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (saving) return
    if (days === null) return setProblem(t('debt.policy.wrong', { most: format.number(most) }))
    setSaving(true)
    const result = await useDebt.getState().setMaxAge(credentialId, days)
    setSaving(false)
    if (!result.ok) return setFailure(errorText(result.error))
    success(t('debt.policy.done', { label, count: days }))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('debt.policy.title', { label })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="policy-dialog"
    >
      <FocusReturn />
      <form onSubmit={submit} autoComplete="off" noValidate>
        <Stack gap="md">
          <Group gap="xs" className="debt-choices">
            {choices.map(one => (
              <Button
                key={one}
                variant="default"
                size="compact-sm"
                aria-pressed={days === one}
                onClick={() => change(String(one))}
                data-testid={`policy-${one}`}
              >
                {t('debt.policy.choice', { count: one })}
              </Button>
            ))}
          </Group>
          <TextInput
            label={t('debt.policy.days')}
            description={t('debt.policy.help')}
            inputMode="numeric"
            value={text}
            onChange={event => change(event.currentTarget.value)}
            onFocus={event => event.currentTarget.select()}
            error={problem}
            maxLength={5}
            data-autofocus
            data-testid="policy-days"
          />
          <Outlook entry={entry} at={at} days={days} />
          {failure && (
            <Notice tone="bad" urgent>
              {failure}
            </Notice>
          )}
          <FormButtons submitLabel={t('debt.policy.save')} busy={saving} onCancel={onClose} testId="policy-submit" />
        </Stack>
      </form>
    </Modal>
  )
}
