import { Anchor, Modal, Stack, Text } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { FormButtons } from '../../components/form-buttons'
import { Notice } from '../../components/notice'
import { useCredentials } from '../../stores/credential-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { useRotations } from '../../stores/rotation-store'
import { useFeedback } from '../feedback/use-feedback'
import { methodOf } from './key-values'
import type { SecretFieldHandle } from './secret-field'
import { SecretSection } from './secret-section'
import { useFormFeedback } from './use-form-feedback'
import { useKeyTest } from './use-saved'
import { isReady, useSecret } from './use-secret'

interface ReplaceDialogProps {
  credential: CredentialSummary
  onClose(): void
}

/** Another secret for a key that is there; the one before counts until the new one is safe. */
export const ReplaceDialog = ({ credential, onClose }: ReplaceDialogProps) => {
  const { t } = useTranslation()
  const { success } = useFeedback()
  const test = useKeyTest()
  const providers = useProviders(store => store.providers)
  const field = useRef<SecretFieldHandle>(null)
  const { form, errors, failure, accept, refuse } = useFormFeedback()
  const [saving, setSaving] = useState(false)
  const provider = findProvider(providers, credential.providerId)
  const method = provider && methodOf(provider, credential.authentication.methodId)
  const secret = useSecret({ providerId: credential.providerId, methodId: method?.id ?? '' })
  if (!provider || !method) return null

  const rotate = (): void => {
    onClose()
    useRotations.getState().propose(credential.id, 'scheduled')
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lacks = secret.held === null && (field.current?.isEmpty() ?? true)
    if (saving || secret.busy || !accept(lacks ? { secret: t('fieldError.required') } : {})) return
    const held = secret.held ?? (await secret.type(field.current?.take() ?? ''))
    if (!isReady(held)) return secret.remind()
    setSaving(true)
    const result = await useCredentials
      .getState()
      .replaceSecret({ id: credential.id, secret: { draftId: held.draft.id } })
    setSaving(false)
    if (!result.ok) {
      if (result.error.code === 'secret_draft_gone') secret.drop()
      return refuse(result.error)
    }
    secret.used()
    const { label, fingerprint } = result.value
    success(t('credentials.replaced', { label, fingerprint }))
    onClose()
    void test(result.value)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('credentialForm.replaceTitle', { label: credential.label })}
      size={520}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <form ref={form} onSubmit={submit} autoComplete="off" noValidate data-testid="credential-replace-form">
        <Stack gap="md">
          <Text>{t('credentialForm.replaceText')}</Text>
          {!credential.temporary && (
            <Text className="quiet" size="sm" data-testid="replace-or-rotate">
              {t('rotation.replaceHint')}{' '}
              <Anchor component="button" type="button" onClick={rotate} data-testid="replace-rotate">
                {t('rotation.replaceHintAction')}
              </Anchor>
            </Text>
          )}
          <SecretSection
            method={method}
            keyPage={provider.keyPage}
            secret={secret}
            error={errors.secret}
            field={field}
            autoFocus
          />
          {failure && (
            <Notice tone="bad" title={failure} urgent>
              {secret.held ? t('credentialForm.keyKept') : t('credentialForm.enterAgain')}
            </Notice>
          )}
          <FormButtons
            submitLabel={t('credentialForm.replaceSubmit')}
            busy={saving}
            onCancel={onClose}
            testId="credential-submit"
          />
        </Stack>
      </form>
    </Modal>
  )
}
