import { Input, Select, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { type GraceTime, graceUnits, readGrace } from './grace-time'

interface GraceFieldProps {
  time: GraceTime
  /** Seconds. */
  least: number
  onChange(time: GraceTime): void
}

/** How long the old key is kept, and why not for less. */
export const GraceField = ({ time, least, onChange }: GraceFieldProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const label = t('rotation.start.grace')
  const span = format.roughSpan(least * 1000)
  const { problem } = readGrace(time, least)
  const help = least > 0 ? ` ${t('rotation.start.graceLeast', { span })}` : ''
  return (
    <Input.Wrapper
      id={id}
      labelElement="div"
      label={label}
      description={`${t('rotation.start.graceHelp')}${help}`}
      error={problem && t(`rotation.start.graceProblem.${problem}`, { span })}
    >
      <div className="grace-field">
        <TextInput
          aria-label={label}
          aria-describedby={[`${id}-description`, ...(problem ? [`${id}-error`] : [])].join(' ')}
          aria-invalid={Boolean(problem)}
          inputMode="numeric"
          value={time.amount}
          onChange={event => onChange({ ...time, amount: event.currentTarget.value })}
          error={Boolean(problem)}
          maxLength={6}
          data-testid="rotation-grace"
        />
        <Select
          aria-label={`${label}: ${t('rotation.start.graceUnit')}`}
          data={graceUnits.map(unit => ({ value: unit, label: t(`rotation.start.units.${unit}`) }))}
          value={time.unit}
          onChange={value => {
            const unit = graceUnits.find(one => one === value)
            if (unit) onChange({ ...time, unit })
          }}
          data-testid="rotation-grace-unit"
        />
      </div>
    </Input.Wrapper>
  )
}
