import { Checkbox, Group, Select, Stack, TextInput } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { ProviderSummary } from '@shared/schemas/provider'
import { type FormEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormButtons } from '../../components/form-buttons'
import { Notice } from '../../components/notice'
import { useCredentials } from '../../stores/credential-store'
import { useEnvironments } from '../../stores/environment-store'
import { emptyPlace, toPlace } from '../environments/place-values'
import { DetailsFields } from './details-fields'
import { EnvironmentChoice, type EnvironmentValues, newEnvironment } from './environment-choice'
import type { FieldErrors } from './field-errors'
import { authenticationOf, emptyKey, type KeyValues, methodOf, missingIn } from './key-values'
import { MethodFields } from './method-fields'
import type { SecretFieldHandle } from './secret-field'
import { SecretSection } from './secret-section'
import { useFormFeedback } from './use-form-feedback'
import { isReady, useSecret } from './use-secret'

interface CredentialFormProps {
  providers: readonly ProviderSummary[]
  provider: ProviderSummary
  /** What the form begins with, where it is taken from another key. */
  initial?: KeyValues
  environmentId?: string
  /** A key that main holds already. */
  draftId?: string
  onProvider(id: string): void
  onSaved(credential: CredentialSummary): void
  onCancel(): void
}

/** A new key. Drawn from the provider's data; it knows no provider by name. Mount it anew for another provider. */
export const CredentialForm = (props: CredentialFormProps) => {
  const { providers, provider, initial, environmentId, draftId, onProvider, onSaved, onCancel } = props
  const { t } = useTranslation()
  const all = useEnvironments(store => store.environments)
  const environments = useMemo(() => all.filter(one => one.providerId === provider.id), [all, provider])
  const field = useRef<SecretFieldHandle>(null)
  const { form, errors, failure, accept, refuse } = useFormFeedback()
  const [values, setValues] = useState<KeyValues>(initial ?? (() => emptyKey(provider)))
  const [place, setPlace] = useState<EnvironmentValues>({
    chosen: environments.length === 0 ? newEnvironment : (environmentId ?? null),
    place: emptyPlace
  })
  const [once, setOnce] = useState(false)
  const [saving, setSaving] = useState(false)
  const method = methodOf(provider, values.methodId)
  const secret = useSecret({ providerId: provider.id, methodId: method?.id ?? '' }, draftId)
  if (!method) return null

  const missing = (): FieldErrors => {
    const required = t('fieldError.required')
    const isNew = place.chosen === newEnvironment
    return {
      ...missingIn(provider, values, required),
      ...(place.chosen === null ? { environmentName: required } : {}),
      ...(isNew && place.place.baseUrl.trim() === '' ? { baseUrl: required } : {}),
      ...(isNew && place.place.name.trim() === '' ? { environmentName: required } : {}),
      ...(secret.held === null && field.current?.isEmpty() ? { secret: required } : {})
    }
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (saving || secret.busy || !accept(missing()) || place.chosen === null) return
    const held = secret.held ?? (await secret.type(field.current?.take() ?? ''))
    // What was found is on screen now; it is for the person to decide.
    if (!isReady(held)) return secret.remind()
    setSaving(true)
    const result = await useCredentials.getState().create({
      providerId: provider.id,
      label: values.label,
      tags: values.tags,
      authentication: authenticationOf(values),
      details: values.details,
      environment: place.chosen === newEnvironment ? toPlace(place.place) : { id: place.chosen },
      secret: { draftId: held.draft.id },
      keep: !once
    })
    setSaving(false)
    if (result.ok) {
      secret.used()
      return onSaved(result.value)
    }
    if (result.error.code === 'secret_draft_gone') secret.drop()
    refuse(result.error)
  }
  const change = (next: KeyValues): void => {
    // What was found was looked for with the other way in mind.
    if (next.methodId !== values.methodId && secret.held?.origin !== 'response') secret.drop()
    setValues(next)
  }
  return (
    <form ref={form} onSubmit={submit} autoComplete="off" data-testid="credential-form" noValidate>
      <Stack gap="md">
        {providers.length > 1 && (
          <Select
            label={t('credentialForm.provider')}
            data={providers.map(({ id, name }) => ({ value: id, label: name }))}
            value={provider.id}
            onChange={id => id && onProvider(id)}
            data-testid="credential-provider"
          />
        )}
        <MethodFields provider={provider} values={values} errors={errors} onChange={change} />
        <TextInput
          label={t('credentialForm.label')}
          description={t('credentialForm.labelHelp')}
          value={values.label}
          onChange={event => setValues({ ...values, label: event.currentTarget.value })}
          error={errors.label}
          required
          maxLength={120}
          data-autofocus
          data-testid="credential-label"
        />
        <EnvironmentChoice
          provider={provider}
          environments={environments}
          values={place}
          errors={errors}
          onChange={setPlace}
        />
        <SecretSection method={method} keyPage={provider.keyPage} secret={secret} error={errors.secret} field={field} />
        <DetailsFields values={values} errors={errors} onChange={setValues} />
        {failure && (
          <Notice tone="bad" title={failure} urgent>
            {secret.held ? t('credentialForm.keyKept') : t('credentialForm.enterAgain')}
          </Notice>
        )}
        <Group justify="space-between" gap="sm" className="dialog-foot">
          <Checkbox
            label={t('credentialForm.keepOnce')}
            checked={once}
            onChange={event => setOnce(event.currentTarget.checked)}
            data-testid="credential-once"
          />
          <FormButtons
            submitLabel={t(once ? 'credentialForm.submitOnce' : 'credentialForm.submit')}
            busy={saving}
            onCancel={onCancel}
            testId="credential-submit"
          />
        </Group>
      </Stack>
    </form>
  )
}
