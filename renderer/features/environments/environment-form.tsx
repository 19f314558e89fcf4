import { Select, Stack, Text } from '@mantine/core'
import type { AppError } from '@shared/errors'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormButtons } from '../../components/form-buttons'
import { Notice } from '../../components/notice'
import { useEnvironments } from '../../stores/environment-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { useFormFeedback } from '../credentials/use-form-feedback'
import { useFeedback } from '../feedback/use-feedback'
import { KeyNames } from './key-names'
import { PlaceFields } from './place-fields'
import { emptyPlace, originOf, placeOf, toPlace } from './place-values'

interface EnvironmentFormProps {
  /** Null makes a new one. */
  environment: Environment | null
  /** The keys that are in it. */
  keys: readonly CredentialSummary[]
  /** Offered in place of the one that it has. */
  baseUrl?: string | undefined
  /** Of whom a new one is, where nobody chooses otherwise. */
  providerId?: string | undefined
  onDone(): void
}

const Rebind = ({ from, to, keys }: { from: string; to: string; keys: readonly CredentialSummary[] }) => {
  const { t } = useTranslation()
  return (
    <Notice tone="warn" title={t('environments.rebindTitle')} urgent testId="environment-rebind">
      {t('environments.rebindText', { from, to })}
      <KeyNames keys={keys} />
    </Notice>
  )
}

/** Makes or changes an environment. Keys follow it to another server only after a yes. */
export const EnvironmentForm = ({ environment, keys, baseUrl, providerId: wanted, onDone }: EnvironmentFormProps) => {
  const { t } = useTranslation()
  const { success } = useFeedback()
  const { providers, chosenId } = useProviders()
  const { form, errors, failure, accept, refuse } = useFormFeedback()
  const [providerId, setProviderId] = useState(environment?.providerId ?? wanted ?? chosenId)
  const [values, setValues] = useState(() => {
    const place = environment ? placeOf(environment) : emptyPlace
    return baseUrl === undefined ? place : { ...place, baseUrl }
  })
  const [asked, setAsked] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const provider = findProvider(providers, providerId) ?? providers[0]
  if (!provider) return null
  // What was agreed to counts for that address alone.
  const rebind = asked !== null && asked === values.baseUrl

  const answer = (error: AppError): void => {
    if (error.code === 'environment_rebinds') {
      accept({})
      setAsked(values.baseUrl)
    } else refuse(error)
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const required = t('fieldError.required')
    const fits = accept({
      ...(values.baseUrl.trim() === '' ? { baseUrl: required } : {}),
      ...(values.name.trim() === '' ? { environmentName: required } : {})
    })
    if (saving || !fits) return
    setSaving(true)
    const place = toPlace(values)
    const result = environment
      ? await useEnvironments.getState().update({ ...place, id: environment.id, rebind })
      : await useEnvironments.getState().create({ ...place, providerId: provider.id })
    setSaving(false)
    if (!result.ok) return answer(result.error)
    success(t('environments.saved', { name: result.value.name }))
    onDone()
  }
  return (
    <form ref={form} onSubmit={submit} autoComplete="off" noValidate data-testid="environment-form">
      <Stack gap="md">
        {environment ? (
          <Text className="quiet">{provider.name}</Text>
        ) : (
          providers.length > 1 && (
            <Select
              label={t('credentialForm.provider')}
              data={providers.map(({ id, name }) => ({ value: id, label: name }))}
              value={provider.id}
              onChange={id => {
                setProviderId(id)
                setValues(emptyPlace)
              }}
            />
          )
        )}
        <PlaceFields key={provider.id} provider={provider} values={values} errors={errors} onChange={setValues} />
        {rebind && environment && (
          <Rebind
            from={originOf(environment.baseUrl) ?? environment.baseUrl}
            to={originOf(values.baseUrl) ?? values.baseUrl}
            keys={keys}
          />
        )}
        {failure && (
          <Notice tone="bad" urgent>
            {failure}
          </Notice>
        )}
        <FormButtons
          submitLabel={t(rebind ? 'environments.rebindConfirm' : 'environments.save')}
          busy={saving}
          onCancel={onDone}
          testId="environment-submit"
        />
      </Stack>
    </form>
  )
}
