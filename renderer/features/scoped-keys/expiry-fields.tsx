import { Group, Select, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { daysOf, endsAt, expiryChoices, longestDays } from './expiry-choice'

interface ExpiryFieldsProps {
  choice: string
  ownDays: string
  error?: string | undefined
  onChange(part: { expiry?: string; ownDays?: string }): void
}

/** When a new key ends. */
export const ExpiryFields = ({ choice, ownDays, error, onChange }: ExpiryFieldsProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const days = daysOf(choice, ownDays)
  const words = (one: string): string => {
    if (one === 'own' || one === 'never') return t(`scopedKeys.expiry.${one}`)
    return t('scopedKeys.expiry.days', { count: Number(one) })
  }
  return (
    <div>
      <Group gap="sm" align="flex-start" className="field-pair" grow>
        <Select
          label={t('scopedKeys.expiry.label')}
          data={expiryChoices.map(one => ({ value: one, label: words(one) }))}
          value={choice}
          onChange={value => value && onChange({ expiry: value })}
          data-testid="scoped-key-expiry"
        />
        {choice === 'own' && (
          <TextInput
            label={t('scopedKeys.expiry.ownDays')}
            inputMode="numeric"
            value={ownDays}
            onChange={event => onChange({ ownDays: event.currentTarget.value })}
            error={error}
            placeholder={`1–${format.number(longestDays)}`}
            maxLength={4}
            data-testid="scoped-key-own-days"
          />
        )}
      </Group>
      <Text size="xs" className={days === null ? 'tone-warn' : 'quiet'} mt={4}>
        {days === null && t('scopedKeys.expiry.neverHelp')}
        {days && t('scopedKeys.expiry.endsAbout', { date: format.date(endsAt(days, Date.now())) })}
      </Text>
    </div>
  )
}
