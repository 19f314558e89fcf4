import { Button, Group, Stack } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { AuthMethodSummary, ProviderSummary } from '@shared/schemas/provider'
import type { Rotation } from '@shared/schemas/rotation'
import { type FormEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useRotations } from '../../stores/rotation-store'
import { methodOf } from '../credentials/key-values'
import type { SecretFieldHandle } from '../credentials/secret-field'
import { SecretSection } from '../credentials/secret-section'
import { useFormFeedback } from '../credentials/use-form-feedback'
import { isReady, useSecret } from '../credentials/use-secret'
import { useFeedback } from '../feedback/use-feedback'
import { KeyPage } from './key-page'
import { UndoButton } from './undo-button'
import { useRotationPlace } from './use-rotation-place'

interface PasteFormProps {
  rotation: Rotation
  provider: ProviderSummary
  method: AuthMethodSummary
}

const PasteForm = ({ rotation, provider, method }: PasteFormProps) => {
  const { t } = useTranslation()
  const { success } = useFeedback()
  const field = useRef<SecretFieldHandle>(null)
  const { form, errors, failure, accept, refuse } = useFormFeedback()
  const secret = useSecret({ providerId: provider.id, methodId: method.id })

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lacks = secret.held === null && (field.current?.isEmpty() ?? true)
    if (secret.busy || !accept(lacks ? { secret: t('fieldError.required') } : {})) return
    const held = secret.held ?? (await secret.type(field.current?.take() ?? ''))
    if (!isReady(held)) return secret.remind()
    const { id } = rotation
    const result = await useRotations.getState().paste({ id, secret: { draftId: held.draft.id } })
    if (result.ok) {
      // Where it could not be stored, main still holds it for another try.
      if (result.value.plan.newSecret === 'none') return
      secret.used()
      return success(t('rotation.pasted', { fingerprint: result.value.record.newFingerprint ?? '' }))
    }
    if (result.error.code === 'secret_draft_gone') secret.drop()
    if (result.error.fields['reason'] === 'same_key') {
      secret.drop()
      accept({ secret: t('rotation.pasteRefused.same_key') })
    } else refuse(result.error)
  }
  return (
    <form ref={form} onSubmit={submit} autoComplete="off" noValidate data-testid="rotation-paste-form">
      <Stack gap="md">
        <SecretSection method={method} keyPage={provider.keyPage} secret={secret} error={errors.secret} field={field} />
        {failure && (
          <Notice tone="bad" title={failure} urgent testId="rotation-paste-failed">
            {secret.held && t('rotation.pasteRefused.keptText')}
          </Notice>
        )}
        <Group gap="sm">
          <Button type="submit" data-testid="rotation-paste">
            {t('rotation.pasteSubmit')}
          </Button>
          <UndoButton rotation={rotation} />
        </Group>
      </Stack>
    </form>
  )
}

const authenticationOf = (credential: CredentialSummary | undefined): string =>
  credential?.authentication.methodId ?? ''

/** Takes in the key that a person made at the provider. */
export const SecretBox = ({ rotation }: { rotation: Rotation }) => {
  const { provider, credential } = useRotationPlace(rotation)
  const method = provider && methodOf(provider, authenticationOf(credential))
  return (
    <>
      {rotation.keyPage !== null && <KeyPage rotation={rotation} inWords={false} />}
      {provider && method && <PasteForm rotation={rotation} provider={provider} method={method} />}
    </>
  )
}
