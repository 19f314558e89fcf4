import { Text } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { useCredentials } from '../../stores/credential-store'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { useKeyTests } from '../../stores/key-test-store'
import { useVaultView } from '../../stores/vault-view-store'
import { useFeedback } from '../feedback/use-feedback'
import { useTimedToasts } from './use-timed-toasts'

interface DeleteCredentialDialogProps {
  credential: CredentialSummary
  onClose(): void
}

export const DeleteCredentialDialog = ({ credential, onClose }: DeleteCredentialDialogProps) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const toasts = useTimedToasts()
  const environments = useEnvironments(store => store.environments)
  const [busy, setBusy] = useState(false)
  const { id, label, fingerprint, environmentId } = credential
  const environment = findEnvironment(environments, environmentId)?.name ?? t('environment.none')

  const remove = async (): Promise<void> => {
    setBusy(true)
    const removed = unwrap(await useCredentials.getState().remove(id))
    onClose()
    if (!removed) return
    useKeyTests.getState().stop(id)
    if (useVaultView.getState().selectedId === id) useVaultView.getState().select(null)
    toasts.deleted(credential, removed.undoWithin)
  }
  return (
    <ConfirmDialog
      title={t('credentials.deleteTitle')}
      confirmLabel={t('credentials.deleteConfirm')}
      cancelLabel={t('common.cancel')}
      closeLabel={t('common.close')}
      danger
      busy={busy}
      testId="credential-delete-confirm"
      onConfirm={remove}
      onCancel={onClose}
    >
      <Text>{t('credentials.deleteText', { label, fingerprint, environment })}</Text>
      <Text className="quiet">{t('credentials.deleteConsequence')}</Text>
    </ConfirmDialog>
  )
}
