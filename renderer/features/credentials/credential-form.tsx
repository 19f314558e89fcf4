import { Button, Group, Select, Stack, Switch, TextInput } from '@mantine/core'
import type { ProviderSummary } from '@shared/schemas/provider'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { useCredentials } from '../../stores/credential-store'
import { useErrorText } from '../feedback/use-error-text'
import { useFeedback } from '../feedback/use-feedback'
import { type FieldErrors, fieldErrors } from './field-errors'
import { HostFields } from './host-fields'
import type { HostValues } from './host-preset'
import { SecretField, type SecretFieldHandle } from './secret-field'

interface CredentialFormProps {
  providers: readonly ProviderSummary[]
  provider: ProviderSummary
  onProvider(id: string): void
  onSaved(): void
  onCancel(): void
}

const noHost: HostValues = { presetId: null, baseUrl: '', environmentName: '', production: true }

/** Drawn from the provider's data; it knows no provider by name. */
export const CredentialForm = ({ providers, provider, onProvider, onSaved, onCancel }: CredentialFormProps) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const errorText = useErrorText()
  const { success } = useFeedback()
  const secret = useRef<SecretFieldHandle>(null)
  const [label, setLabel] = useState('')
  const [host, setHost] = useState<HostValues>(noHost)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  // The first field at fault takes the focus, and with it a screen reader says what is wrong.
  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])

  const missing = (): FieldErrors => {
    const required = t('fieldError.required')
    return {
      ...(label.trim() === '' ? { label: required } : {}),
      ...(host.baseUrl.trim() === '' ? { baseUrl: required } : {}),
      ...(host.environmentName.trim() === '' ? { environmentName: required } : {}),
      ...(secret.current?.isEmpty() ? { secret: required } : {})
    }
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lacking = missing()
    setErrors(lacking)
    setFailure(null)
    if (saving || Object.keys(lacking).length > 0 || !secret.current) return
    setSaving(true)
    const result = await useCredentials.getState().create({
      providerId: provider.id,
      label,
      environment: { name: host.environmentName, baseUrl: host.baseUrl, production: host.production },
      secret: secret.current.take()
    })
    setSaving(false)
    if (result.ok) {
      success(t('credentials.saved', { label: result.value.label, fingerprint: result.value.fingerprint }))
      return onSaved()
    }
    setErrors({ secret: t('credentialForm.pasteAgainField'), ...fieldErrors(result.error, t) })
    setFailure(errorText(result.error))
  }
  return (
    <form ref={form} onSubmit={submit} autoComplete="off" data-testid="credential-form" noValidate>
      <Stack gap="md">
        {providers.length > 1 && (
          <Select
            label={t('credentialForm.provider')}
            data={providers.map(({ id, name }) => ({ value: id, label: name }))}
            value={provider.id}
            onChange={id => {
              if (id) onProvider(id)
              setHost(noHost)
            }}
          />
        )}
        <TextInput
          label={t('credentialForm.label')}
          description={t('credentialForm.labelHelp')}
          placeholder={t('credentialForm.labelPlaceholder')}
          value={label}
          onChange={event => setLabel(event.currentTarget.value)}
          error={errors.label}
          required
          maxLength={120}
          data-autofocus
          data-testid="credential-label"
        />
        <HostFields provider={provider} values={host} errors={errors} onChange={setHost} />
        <Switch
          label={t('credentialForm.production')}
          description={t('credentialForm.productionHelp')}
          checked={host.production}
          onChange={event => setHost({ ...host, production: event.currentTarget.checked })}
          data-testid="credential-production"
        />
        <SecretField
          ref={secret}
          label={text(provider.secret.label)}
          description={`${text(provider.secret.help)} ${t('credentialForm.secretOnce')}`}
          placeholder={provider.secret.placeholder}
          error={errors.secret}
        />
        {failure && (
          <Notice tone="bad" title={failure} urgent>
            {t('credentialForm.pasteAgain')}
          </Notice>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={saving} data-testid="credential-submit">
            {t('credentialForm.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
