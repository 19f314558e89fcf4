import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBody } from '../../stores/body-store'
import { useFeedback } from '../feedback/use-feedback'

interface SaveBodyProps {
  exchangeId: string
  variant: 'subtle' | 'default'
}

/** Main asks for the place and writes the whole body, not only the window that is shown. */
export const SaveBody = ({ exchangeId, variant }: SaveBodyProps) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [saving, setSaving] = useState(false)
  const save = async (): Promise<void> => {
    setSaving(true)
    const saved = unwrap(await useBody.getState().save(exchangeId))
    setSaving(false)
    if (saved?.file != null) success(t('response.saved', { file: saved.file }))
  }
  return (
    <Button
      variant={variant}
      leftSection={<IconDownload size={14} aria-hidden />}
      title={t('response.saveLabel')}
      loading={saving}
      onClick={save}
      data-testid="body-save"
    >
      {t('response.save')}
    </Button>
  )
}
