import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { Notice } from '../../components/notice'

interface OriginDialogProps {
  /** Of the key. */
  label: string
  /** Where it would go. */
  origin: string
  /** Where it goes now; empty where that is not known. */
  bound: string
  onConfirm(): void
  onCancel(): void
}

/** Asked once for an address, wherever the wish comes from: whoever gets the key can use it. */
export const OriginDialog = ({ label, origin, bound, onConfirm, onCancel }: OriginDialogProps) => {
  const { t } = useTranslation()
  return (
    <ConfirmDialog
      title={t('otherOrigin.title')}
      confirmLabel={t('otherOrigin.confirm')}
      cancelLabel={t('common.cancel')}
      closeLabel={t('common.close')}
      danger
      testId="origin-confirm"
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <Text>{t('otherOrigin.text', { label })}</Text>
      <p className="wire wire-box">{origin}</p>
      {bound !== '' && <Text className="quiet">{t('otherOrigin.bound', { bound })}</Text>}
      <Notice tone="warn">{t('otherOrigin.advice')}</Notice>
    </ConfirmDialog>
  )
}
