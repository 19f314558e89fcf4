import { Modal, Stack, TextInput } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { FormButtons } from '../../components/form-buttons'
import { Notice } from '../../components/notice'
import { useCredentials } from '../../stores/credential-store'
import { useFeedback } from '../feedback/use-feedback'
import { useFormFeedback } from './use-form-feedback'

interface RenameDialogProps {
  credential: CredentialSummary
  onClose(): void
}

export const RenameDialog = ({ credential, onClose }: RenameDialogProps) => {
  const { t } = useTranslation()
  const { success } = useFeedback()
  const { form, errors, failure, accept, refuse } = useFormFeedback()
  const [label, setLabel] = useState(credential.label)
  const [saving, setSaving] = useState(false)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (saving || !accept(label.trim() === '' ? { label: t('fieldError.required') } : {})) return
    setSaving(true)
    const { id, tags, authentication, details } = credential
    const result = await useCredentials.getState().update({ id, label, tags, authentication, details })
    setSaving(false)
    if (!result.ok) return refuse(result.error)
    success(t('credentials.updated', { label: result.value.label }))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('credentials.renameTitle')}
      size={420}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <form ref={form} onSubmit={submit} autoComplete="off" noValidate>
        <Stack gap="md">
          <TextInput
            label={t('credentialForm.label')}
            value={label}
            onChange={event => setLabel(event.currentTarget.value)}
            onFocus={event => event.currentTarget.select()}
            error={errors.label}
            required
            maxLength={120}
            data-autofocus
            data-testid="rename-label"
          />
          {failure && (
            <Notice tone="bad" urgent>
              {failure}
            </Notice>
          )}
          <FormButtons submitLabel={t('credentials.save')} busy={saving} onCancel={onClose} testId="rename-submit" />
        </Stack>
      </form>
    </Modal>
  )
}
