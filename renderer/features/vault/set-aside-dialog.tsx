import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { useVault } from '../../stores/vault-store'
import { useFeedback } from '../feedback/use-feedback'

/** The way on where there is nothing to put back: the old files stay, beside a new vault. */
export const SetAsideDialog = ({ onClose }: { onClose(): void }) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [busy, setBusy] = useState(false)
  const setAside = async (): Promise<void> => {
    setBusy(true)
    const done = unwrap(await useVault.getState().setAside())
    onClose()
    if (done) success(t('vault.setAsideDone'))
  }
  return (
    <ConfirmDialog
      title={t('vault.setAsideTitle')}
      confirmLabel={t('vault.setAsideConfirm')}
      cancelLabel={t('common.cancel')}
      closeLabel={t('common.close')}
      danger
      busy={busy}
      testId="vault-set-aside-confirm"
      onConfirm={setAside}
      onCancel={onClose}
    >
      <Text>{t('vault.setAsideText')}</Text>
    </ConfirmDialog>
  )
}
