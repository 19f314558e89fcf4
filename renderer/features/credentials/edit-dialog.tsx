import { Modal, Stack, TextInput } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { FormButtons } from '../../components/form-buttons'
import { Notice } from '../../components/notice'
import { useCredentials } from '../../stores/credential-store'
import { useKeyTests } from '../../stores/key-test-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { useFeedback } from '../feedback/use-feedback'
import { DetailsFields } from './details-fields'
import { authenticationOf, keyOf, missingIn } from './key-values'
import { MethodFields } from './method-fields'
import { useFormFeedback } from './use-form-feedback'

interface EditDialogProps {
  credential: CredentialSummary
  onClose(): void
}

/** Everything about a key but its secret and its place. */
export const EditDialog = ({ credential, onClose }: EditDialogProps) => {
  const { t } = useTranslation()
  const { success } = useFeedback()
  const provider = findProvider(
    useProviders(store => store.providers),
    credential.providerId
  )
  const { form, errors, failure, accept, refuse } = useFormFeedback()
  const [values, setValues] = useState(() => keyOf(credential))
  const [saving, setSaving] = useState(false)
  if (!provider) return null

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (saving || !accept(missingIn(provider, values, t('fieldError.required')))) return
    setSaving(true)
    const { label, tags, details } = values
    const authentication = authenticationOf(values)
    const result = await useCredentials.getState().update({ id: credential.id, label, tags, authentication, details })
    setSaving(false)
    if (!result.ok) return refuse(result.error)
    // A test of before may have gone another way.
    if (JSON.stringify(authentication) !== JSON.stringify(credential.authentication)) {
      useKeyTests.getState().stop(credential.id)
    }
    success(t('credentials.updated', { label: result.value.label }))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('credentialForm.editTitle', { label: credential.label })}
      size={560}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <form ref={form} onSubmit={submit} autoComplete="off" noValidate data-testid="credential-edit-form">
        <Stack gap="md">
          <TextInput
            label={t('credentialForm.label')}
            value={values.label}
            onChange={event => setValues({ ...values, label: event.currentTarget.value })}
            error={errors.label}
            required
            maxLength={120}
            data-autofocus
            data-testid="credential-label"
          />
          <MethodFields provider={provider} values={values} errors={errors} onChange={setValues} />
          <DetailsFields values={values} errors={errors} onChange={setValues} />
          {failure && (
            <Notice tone="bad" urgent>
              {failure}
            </Notice>
          )}
          <FormButtons
            submitLabel={t('credentialForm.editSubmit')}
            busy={saving}
            onCancel={onClose}
            testId="credential-submit"
          />
        </Stack>
      </form>
    </Modal>
  )
}
