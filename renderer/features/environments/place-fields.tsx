import { Group, Select, Stack, Switch, TextInput } from '@mantine/core'
import type { ProviderSummary } from '@shared/schemas/provider'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { ColorSelect } from './color-select'
import { guardLevels, guardOf, type PlaceValues, withAddress, withProduction } from './place-values'

export type PlaceErrors = Partial<Record<'baseUrl' | 'environmentName', string>>

interface PlaceFieldsProps {
  provider: ProviderSummary
  values: PlaceValues
  errors: PlaceErrors
  onChange(values: PlaceValues): void
}

const ownHost = 'own'

/** Where the provider is reached, by what name, and how it is guarded. */
export const PlaceFields = ({ provider, values, errors, onChange }: PlaceFieldsProps) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const [named, setNamed] = useState(values.name !== '')
  const [colored, setColored] = useState(values.name !== '')
  const [own, setOwn] = useState(false)
  const guard = guardOf(values)
  const presets = provider.environments.filter(({ baseUrl }) => baseUrl !== '')
  const chosen = presets.find(({ baseUrl }) => baseUrl === values.baseUrl.trim())
  const follow = (baseUrl: string): void => onChange(withAddress(provider, values, baseUrl, { named, colored }))

  return (
    <Stack gap="md">
      {presets.length > 0 && (
        <Select
          label={t('credentialForm.host')}
          placeholder={t('credentialForm.hostPlaceholder')}
          data={[
            ...presets.map(({ id, name, baseUrl }) => ({ value: id, label: `${name} · ${baseUrl}` })),
            { value: ownHost, label: t('credentialForm.hostOwn') }
          ]}
          value={chosen?.id ?? (own || values.baseUrl !== '' ? ownHost : null)}
          onChange={id => {
            setOwn(id === ownHost)
            follow(presets.find(preset => preset.id === id)?.baseUrl ?? '')
          }}
          data-testid="credential-host"
        />
      )}
      <TextInput
        label={t('credentialForm.baseUrl')}
        description={text(provider.baseUrlHelp)}
        placeholder="https://"
        value={values.baseUrl}
        onChange={event => follow(event.currentTarget.value)}
        error={errors.baseUrl}
        required
        maxLength={2048}
        spellCheck={false}
        classNames={{ input: 'wire' }}
        data-testid="credential-base-url"
      />
      <Group gap="md" grow align="flex-start" className="field-pair">
        <TextInput
          label={t('credentialForm.environment')}
          value={values.name}
          onChange={event => {
            setNamed(event.currentTarget.value !== '')
            onChange({ ...values, name: event.currentTarget.value })
          }}
          error={errors.environmentName}
          required
          maxLength={60}
          data-testid="credential-environment"
        />
        <ColorSelect
          value={values.color}
          onChange={color => {
            setColored(true)
            onChange({ ...values, color })
          }}
        />
      </Group>
      <Switch
        label={t('environments.production')}
        description={t('environments.productionHelp')}
        checked={values.production}
        onChange={event => onChange(withProduction(values, event.currentTarget.checked, colored))}
        data-testid="credential-production"
      />
      <Select
        label={t('environments.guard')}
        description={t(`environments.guardHelp.${guard}`)}
        inputWrapperOrder={['label', 'input', 'description']}
        data={guardLevels.map(level => ({ value: level, label: t(`environments.guards.${level}`) }))}
        value={guard}
        onChange={chosenGuard => {
          const level = guardLevels.find(one => one === chosenGuard)
          if (level) onChange({ ...values, guard: level })
        }}
        data-testid="environment-guard"
      />
    </Stack>
  )
}
