import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { useAuthLog } from '../../stores/auth-log-store'
import { useFeedback } from '../feedback/use-feedback'

export const ClearDialog = ({ onClose }: { onClose(): void }) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [busy, setBusy] = useState(false)
  const clear = async (): Promise<void> => {
    setBusy(true)
    const cleared = unwrap(await useAuthLog.getState().clear())
    onClose()
    if (cleared) success(t('authLog.cleared'))
  }
  return (
    <ConfirmDialog
      title={t('authLog.clearTitle')}
      confirmLabel={t('authLog.clear')}
      cancelLabel={t('common.cancel')}
      closeLabel={t('common.close')}
      danger
      busy={busy}
      testId="auth-log-clear-confirm"
      onConfirm={clear}
      onCancel={onClose}
    >
      <Text>{t('authLog.clearText')}</Text>
    </ConfirmDialog>
  )
}
