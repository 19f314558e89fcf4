import { Input, NativeSelect, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Duration, unitsFor } from './duration'

interface DurationFieldProps {
  label: string
  description: string
  value: Duration
  error: string | null
  testId: string
  onChange(value: Duration): void
}

/** A number and its unit, as people say times. */
export const DurationField = ({ label, description, value, error, testId, onChange }: DurationFieldProps) => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Input.Wrapper label={label} description={description} error={error} id={id} labelElement="div">
      <div className="duration-field">
        <TextInput
          value={value.amount}
          onChange={event => onChange({ ...value, amount: event.currentTarget.value })}
          aria-label={`${label}: ${t('consumers.form.amount')}`}
          aria-describedby={[`${id}-description`, ...(error === null ? [] : [`${id}-error`])].join(' ')}
          aria-invalid={error !== null}
          error={error !== null}
          inputMode="decimal"
          maxLength={9}
          data-testid={testId}
        />
        <NativeSelect
          value={value.unit}
          onChange={event => {
            const unit = unitsFor(value.unit).find(one => one === event.currentTarget.value)
            if (unit) onChange({ ...value, unit })
          }}
          aria-label={`${label}: ${t('consumers.form.unit')}`}
          data={unitsFor(value.unit).map(unit => ({ value: unit, label: t(`consumers.form.units.${unit}`) }))}
          data-testid={`${testId}-unit`}
        />
      </div>
    </Input.Wrapper>
  )
}
