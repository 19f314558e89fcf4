import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { useCredentials } from '../../stores/credential-store'
import { useTimedToasts } from '../credentials/use-timed-toasts'
import { useFeedback } from '../feedback/use-feedback'
import type { KeyPlace } from './key-place'

interface LeftoverDialogProps {
  credentialIds: readonly string[]
  place: KeyPlace
  onClose(): void
}

/** A key was revoked; what the vault has of it is of no use any more. */
export const LeftoverDialog = ({ credentialIds, place, onClose }: LeftoverDialogProps) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const toasts = useTimedToasts()
  const [busy, setBusy] = useState(false)
  const credentials = useCredentials(store => store.credentials).filter(({ id }) => credentialIds.includes(id))
  const labels = credentials.map(({ label }) => t('scopedKeys.leftover.label', { label })).join(', ')

  const remove = async (): Promise<void> => {
    setBusy(true)
    for (const credential of credentials) {
      const removed = unwrap(await useCredentials.getState().remove(credential.id))
      if (removed) toasts.deleted(credential, removed.undoWithin)
    }
    onClose()
  }
  if (credentials.length === 0 && !busy) return null
  return (
    <ConfirmDialog
      title={t('scopedKeys.leftover.title')}
      confirmLabel={t('scopedKeys.leftover.delete')}
      cancelLabel={t('scopedKeys.leftover.keep')}
      closeLabel={t('common.close')}
      busy={busy}
      testId="scoped-key-delete-local"
      onConfirm={remove}
      onCancel={onClose}
    >
      <Text>{t('scopedKeys.leftover.text', { labels, provider: place.provider.name })}</Text>
    </ConfirmDialog>
  )
}
