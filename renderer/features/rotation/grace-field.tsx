import { Group, Select, TextInput } from '@mantine/core'
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
  const span = format.roughSpan(least * 1000)
  const { problem } = readGrace(time, least)
  const help = least > 0 ? ` ${t('rotation.start.graceLeast', { span })}` : ''
  return (
    <Group gap="sm" align="flex-start" wrap="nowrap" className="grace-field">
      <TextInput
        label={t('rotation.start.grace')}
        description={`${t('rotation.start.graceHelp')}${help}`}
        inputMode="numeric"
        value={time.amount}
        onChange={event => onChange({ ...time, amount: event.currentTarget.value })}
        error={problem && t(`rotation.start.graceProblem.${problem}`, { span })}
        maxLength={6}
        data-testid="rotation-grace"
      />
      <Select
        label={t('rotation.start.graceUnit')}
        data={graceUnits.map(unit => ({ value: unit, label: t(`rotation.start.units.${unit}`) }))}
        value={time.unit}
        onChange={value => {
          const unit = graceUnits.find(one => one === value)
          if (unit) onChange({ ...time, unit })
        }}
        data-testid="rotation-grace-unit"
      />
    </Group>
  )
}
