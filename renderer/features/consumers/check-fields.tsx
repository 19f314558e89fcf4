import { Select, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCredentials } from '../../stores/credential-store'
import { useEnvironments } from '../../stores/environment-store'
import { useProviders } from '../../stores/provider-store'
import { environmentGroups } from '../workbench/environment-options'
import { ExpectationFields } from './expectation-fields'
import { useFaultWords } from './fault-words'
import { type ConsumerFieldsProps, expectationKinds } from './form-values'

/** The harmless request that shows whether a service works: where, with which key, and what its answer has to show. */
export const CheckFields = ({ values, faults, onChange }: ConsumerFieldsProps) => {
  const { t } = useTranslation()
  const environments = useEnvironments(store => store.environments)
  const providers = useProviders(store => store.providers)
  const credentials = useCredentials(store => store.credentials)
  const words = useFaultWords(faults)
  const { environmentId, keyId, path, expectation } = values
  const chosen = environments.find(({ id }) => id === environmentId)
  const keys = credentials.filter(one => one.environmentId === environmentId)
  const chooseEnvironment = (id: string | null): void => {
    const [only, ...others] = credentials.filter(one => one.environmentId === id)
    onChange({ environmentId: id, keyId: only && others.length === 0 ? only.id : null })
  }
  return (
    <Stack gap="md" className="field-group">
      <Select
        label={t('consumers.form.environment')}
        placeholder={t('consumers.form.environmentPlaceholder')}
        data={environmentGroups(environments, providers, null)}
        value={environmentId}
        onChange={chooseEnvironment}
        description={chosen ? <span className="wire">{chosen.baseUrl}</span> : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={words('environmentId')}
        required
        searchable
        data-testid="consumer-environment"
      />
      <Select
        label={t('consumers.form.key')}
        description={t('consumers.form.keyHelp')}
        data={[
          { value: '', label: t('consumers.form.keyNone') },
          ...keys.map(({ id, label, fingerprint }) => ({ value: id, label: `${label} · ${fingerprint}` }))
        ]}
        value={keyId ?? ''}
        onChange={id => onChange({ keyId: id === '' ? null : id })}
        allowDeselect={false}
        disabled={environmentId === null}
        data-testid="consumer-key"
      />
      <TextInput
        label={t('consumers.form.path')}
        description={t('consumers.form.pathHelp')}
        value={path}
        onChange={event => onChange({ path: event.currentTarget.value })}
        error={words('path')}
        required
        maxLength={2048}
        spellCheck={false}
        classNames={{ input: 'wire' }}
        data-testid="consumer-path"
      />
      <Select
        label={t('consumers.form.expectation')}
        description={t('consumers.form.expectationHelp')}
        data={expectationKinds.map(kind => ({ value: kind, label: t(`consumers.form.expectations.${kind}`) }))}
        value={expectation}
        onChange={value => {
          const kind = expectationKinds.find(one => one === value)
          if (kind) onChange({ expectation: kind })
        }}
        allowDeselect={false}
        data-testid="consumer-expectation"
      />
      <ExpectationFields values={values} faults={faults} onChange={onChange} />
    </Stack>
  )
}
