import { Select, Stack } from '@mantine/core'
import type { Environment } from '@shared/schemas/environment'
import type { ProviderSummary } from '@shared/schemas/provider'
import { useTranslation } from 'react-i18next'
import { EnvironmentDot } from '../../components/environment-dot'
import { PlaceFields } from '../environments/place-fields'
import type { PlaceValues } from '../environments/place-values'
import type { FieldErrors } from './field-errors'

export const newEnvironment = 'new'

export interface EnvironmentValues {
  /** An environment that is there, `new`, or null while nothing is chosen. */
  chosen: string | null
  place: PlaceValues
}

interface EnvironmentChoiceProps {
  provider: ProviderSummary
  environments: readonly Environment[]
  values: EnvironmentValues
  errors: FieldErrors
  onChange(values: EnvironmentValues): void
}

/** Where the key belongs: an environment that is there, or a new one. */
export const EnvironmentChoice = ({ provider, environments, values, errors, onChange }: EnvironmentChoiceProps) => {
  const { t } = useTranslation()
  const chosen = environments.find(({ id }) => id === values.chosen)
  const markOf = ({ production }: Environment): string => (production ? ` · ${t('environment.production')}` : '')
  return (
    <Stack gap="md">
      {environments.length > 0 && (
        <Select
          label={t('credentialForm.environmentChoice')}
          placeholder={t('credentialForm.environmentPlaceholder')}
          data={[
            ...environments.map(one => ({ value: one.id, label: `${one.name}${markOf(one)}` })),
            { value: newEnvironment, label: t('credentialForm.environmentNew') }
          ]}
          value={values.chosen}
          onChange={id => onChange({ ...values, chosen: id })}
          leftSection={chosen ? <EnvironmentDot color={chosen.color} /> : undefined}
          description={chosen ? <span className="wire">{chosen.baseUrl}</span> : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={values.chosen === newEnvironment ? undefined : errors.environmentName}
          required
          data-testid="environment-choice"
        />
      )}
      {values.chosen === newEnvironment && (
        <div className={environments.length > 0 ? 'field-group' : ''}>
          <PlaceFields
            key={provider.id}
            provider={provider}
            values={values.place}
            errors={errors}
            onChange={place => onChange({ ...values, place })}
          />
        </div>
      )}
    </Stack>
  )
}
