import { Text } from '@mantine/core'
import type { Consumer } from '@shared/schemas/consumer'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { Notice } from '../../components/notice'
import { useConsumers } from '../../stores/consumer-store'
import { useFeedback } from '../feedback/use-feedback'

interface RemoveConsumerDialogProps {
  consumer: Consumer
  /** A rotation waits for it. */
  waited: boolean
  onClose(): void
}

/** Takes a service off the list, and says what a rotation makes of it. */
export const RemoveConsumerDialog = ({ consumer, waited, onClose }: RemoveConsumerDialogProps) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [busy, setBusy] = useState(false)
  const { id, service } = consumer
  const remove = async (): Promise<void> => {
    setBusy(true)
    const removed = unwrap(await useConsumers.getState().remove(id))
    setBusy(false)
    if (!removed) return
    success(t('consumers.removing.done', { service }))
    onClose()
  }
  return (
    <ConfirmDialog
      title={t('consumers.removing.title', { service })}
      confirmLabel={t('consumers.removing.confirm')}
      cancelLabel={t('common.cancel')}
      closeLabel={t('common.close')}
      danger
      busy={busy}
      testId="consumer-remove-confirm"
      onConfirm={remove}
      onCancel={onClose}
    >
      <Text>{t('consumers.removing.text')}</Text>
      {waited && <Notice tone="warn">{t('consumers.removing.open')}</Notice>}
    </ConfirmDialog>
  )
}
