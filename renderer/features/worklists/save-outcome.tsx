import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorklists } from '../../stores/worklist-store'
import { useFeedback } from '../feedback/use-feedback'

/** What became of every key, as a file without secrets, for whoever asks for a proof. */
export const SaveOutcome = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [saving, setSaving] = useState(false)
  const save = async (): Promise<void> => {
    setSaving(true)
    const saved = unwrap(await useWorklists.getState().save(id))
    setSaving(false)
    if (saved?.file != null) success(t('worklists.actions.saved', { file: saved.file }))
  }
  return (
    <Button
      variant="subtle"
      leftSection={<IconDownload size={14} aria-hidden />}
      loading={saving}
      onClick={save}
      data-testid="worklist-save"
    >
      {t('worklists.actions.save')}
    </Button>
  )
}
