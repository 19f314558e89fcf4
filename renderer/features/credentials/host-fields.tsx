import { Select, TextInput } from '@mantine/core'
import type { ProviderSummary } from '@shared/schemas/provider'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalizedText } from '../../i18n/use-localized-text'
import type { FieldErrors } from './field-errors'
import { type HostValues, ownHost, valuesOfAddress, valuesOfPreset } from './host-preset'

interface HostFieldsProps {
  provider: ProviderSummary
  values: HostValues
  errors: FieldErrors
  onChange(values: HostValues): void
}

/** Where the provider is reached: one of its known hosts, or an address of one's own. */
export const HostFields = ({ provider, values, errors, onChange }: HostFieldsProps) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  // A name that a person gave stays, whatever the address becomes.
  const [named, setNamed] = useState(false)
  const follow = (next: HostValues): void =>
    onChange(named ? { ...next, environmentName: values.environmentName } : next)

  const presets = provider.environments
    .filter(({ baseUrl }) => baseUrl !== '')
    .map(({ id, name, baseUrl }) => ({ value: id, label: `${name} · ${baseUrl}` }))

  return (
    <>
      {presets.length > 0 && (
        <Select
          label={t('credentialForm.host')}
          placeholder={t('credentialForm.hostPlaceholder')}
          data={[...presets, { value: ownHost, label: t('credentialForm.hostOwn') }]}
          value={values.presetId}
          onChange={id => id && follow(valuesOfPreset(provider, id))}
          data-testid="credential-host"
        />
      )}
      <TextInput
        label={t('credentialForm.baseUrl')}
        description={text(provider.baseUrlHelp)}
        placeholder="https://"
        value={values.baseUrl}
        onChange={event => follow(valuesOfAddress(provider, event.currentTarget.value))}
        error={errors.baseUrl}
        required
        maxLength={2048}
        spellCheck={false}
        classNames={{ input: 'wire' }}
        data-testid="credential-base-url"
      />
      <TextInput
        label={t('credentialForm.environment')}
        value={values.environmentName}
        onChange={event => {
          setNamed(event.currentTarget.value !== '')
          onChange({ ...values, environmentName: event.currentTarget.value })
        }}
        error={errors.environmentName}
        required
        maxLength={60}
        data-testid="credential-environment"
      />
    </>
  )
}
