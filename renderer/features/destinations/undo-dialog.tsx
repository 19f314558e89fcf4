import { Text } from '@mantine/core'
import type { AppError } from '@shared/errors'
import type { DestinationTarget, DestinationWrite } from '@shared/schemas/destination'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { Notice } from '../../components/notice'
import { useDestinations } from '../../stores/destination-store'
import { useFeedback } from '../feedback/use-feedback'
import { useProblemText } from './use-problem-text'

interface UndoDialogProps {
  write: DestinationWrite
  /** Null where the place is not on the list any more. */
  target: DestinationTarget | null
  onClose(): void
}

const useUndoProblem = (): ((error: AppError) => string) => {
  const { t } = useTranslation()
  const problemText = useProblemText()
  return error => {
    if (error.code === 'destination_changed') return t('destinations.undoDialog.changed')
    return error.code === 'destination_not_found' ? t('destinations.undoDialog.gone') : problemText(error)
  }
}

/** Puts back what stood there before a write, or says why it cannot be. */
export const UndoDialog = ({ write, target, onClose }: UndoDialogProps) => {
  const { t } = useTranslation()
  const undoProblem = useUndoProblem()
  const { success } = useFeedback()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const undo = async (): Promise<void> => {
    setBusy(true)
    setError(null)
    const result = await useDestinations.getState().undo(write.id)
    setBusy(false)
    if (!result.ok) return setError(result.error)
    success(t('destinations.undoDialog.done'))
    onClose()
  }
  return (
    <ConfirmDialog
      title={t('destinations.undoDialog.title')}
      confirmLabel={t('destinations.undoDialog.submit')}
      cancelLabel={t('common.cancel')}
      closeLabel={t('common.close')}
      busy={busy}
      testId="destination-undo-confirm"
      onConfirm={() => void undo()}
      onCancel={onClose}
    >
      <Text className="wire destination-path">{write.file}</Text>
      <Text>{t(`destinations.undoDialog.${target?.kind === 'aws_secrets_manager' ? 'textAws' : 'text'}`)}</Text>
      <Text className="tone-warn">{t('destinations.undoDialog.warning')}</Text>
      {error && (
        <Notice tone="bad" urgent testId="destination-undo-problem">
          {undoProblem(error)}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
