import { Group, Select } from '@mantine/core'
import type { Environment } from '@shared/schemas/environment'
import { useTranslation } from 'react-i18next'
import { EnvironmentDot } from '../../components/environment-dot'
import { environmentColors } from './place-values'

interface ColorSelectProps {
  value: Environment['color']
  onChange(color: Environment['color']): void
}

/** A colour by its name, with the dot it will have. */
export const ColorSelect = ({ value, onChange }: ColorSelectProps) => {
  const { t } = useTranslation()
  return (
    <Select
      label={t('environments.color')}
      data={environmentColors.map(color => ({ value: color, label: t(`environments.colors.${color}`) }))}
      value={value}
      onChange={chosen => {
        const color = environmentColors.find(one => one === chosen)
        if (color) onChange(color)
      }}
      leftSection={<EnvironmentDot color={value} />}
      renderOption={({ option }) => (
        <Group gap="sm" wrap="nowrap">
          <EnvironmentDot color={environmentColors.find(one => one === option.value) ?? 'gray'} />
          {option.label}
        </Group>
      )}
      data-testid="environment-color"
    />
  )
}
