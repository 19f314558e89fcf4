import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { useCredentials } from '../../stores/credential-store'
import { useFeedback } from '../feedback/use-feedback'
import type { CredentialEntry } from './credential-filter'

interface DeleteCredentialDialogProps {
  entry: CredentialEntry
  onClose(): void
}

export const DeleteCredentialDialog = ({ entry, onClose }: DeleteCredentialDialogProps) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [busy, setBusy] = useState(false)
  const { id, label, fingerprint } = entry.credential
  const environment = entry.environment?.name ?? t('environment.none')

  const remove = async (): Promise<void> => {
    setBusy(true)
    const removed = unwrap(await useCredentials.getState().remove(id))
    onClose()
    if (removed) success(t('credentials.deleted', { label }))
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
