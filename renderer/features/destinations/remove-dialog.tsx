import { Text } from '@mantine/core'
import type { Destination } from '@shared/schemas/destination'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { useDestinations } from '../../stores/destination-store'
import { useFeedback } from '../feedback/use-feedback'
import { useTargetName } from './use-place-name'

interface RemoveDialogProps {
  destination: Destination
  /** What stood there before a write goes with it. */
  losesUndo: boolean
  onClose(): void
}

/** Takes a place off the list; what is written there stays. */
export const RemoveDialog = ({ destination, losesUndo, onClose }: RemoveDialogProps) => {
  const { t } = useTranslation()
  const targetName = useTargetName()
  const { success, unwrap } = useFeedback()
  const [busy, setBusy] = useState(false)
  const { id, path, target } = destination
  const remove = async (): Promise<void> => {
    setBusy(true)
    const removed = unwrap(await useDestinations.getState().remove(id))
    setBusy(false)
    if (!removed) return
    success(t('destinations.removeDialog.done'))
    onClose()
  }
  return (
    <ConfirmDialog
      title={t('destinations.removeDialog.title')}
      confirmLabel={t('destinations.removeDialog.submit')}
      cancelLabel={t('common.cancel')}
      closeLabel={t('common.close')}
      busy={busy}
      testId="destination-remove-confirm"
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <Text>
        <strong>{targetName(target)}</strong>
        <br />
        <span className="wire destination-path">{path}</span>
      </Text>
      <Text>{t(`destinations.removeDialog.${target.kind === 'aws_secrets_manager' ? 'textAws' : 'text'}`)}</Text>
      {losesUndo && <Text className="tone-warn">{t('destinations.removeDialog.undoLost')}</Text>}
    </ConfirmDialog>
  )
}
