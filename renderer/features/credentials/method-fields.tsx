import { Select, Stack, Text, TextInput } from '@mantine/core'
import type { ProviderSummary } from '@shared/schemas/provider'
import { useTranslation } from 'react-i18next'
import { useLocalizedText } from '../../i18n/use-localized-text'
import type { FieldErrors } from './field-errors'
import { type KeyValues, methodOf, wireText, withMethod } from './key-values'

interface MethodFieldsProps {
  provider: ProviderSummary
  values: KeyValues
  errors: FieldErrors
  onChange(values: KeyValues): void
}

/** The way the key travels, what that looks like on the wire, and what it needs beside the key. */
export const MethodFields = ({ provider, values, errors, onChange }: MethodFieldsProps) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const method = methodOf(provider, values.methodId)
  if (!method) return null
  return (
    <Stack gap="md">
      <Stack gap={4}>
        {provider.authMethods.length > 1 && (
          <Select
            label={t('credentialForm.method')}
            data={provider.authMethods.map(({ id, label }) => ({ value: id, label: text(label) }))}
            value={method.id}
            onChange={id => id && onChange(withMethod(provider, values, id))}
            data-testid="credential-method"
          />
        )}
        <Text className="quiet" size="xs">
          {t('credentialForm.wire')} <code className="wire wire-inline">{wireText(method, values.fields)}</code>
        </Text>
      </Stack>
      {method.fields.map(({ name, label, help, required }) => (
        <TextInput
          key={name}
          label={text(label)}
          description={help ? text(help) : undefined}
          value={values.fields[name] ?? ''}
          onChange={event => onChange({ ...values, fields: { ...values.fields, [name]: event.currentTarget.value } })}
          error={errors[`field.${name}`]}
          required={required}
          maxLength={256}
          spellCheck={false}
          classNames={{ input: 'wire' }}
          data-testid={`credential-field-${name}`}
        />
      ))}
    </Stack>
  )
}
