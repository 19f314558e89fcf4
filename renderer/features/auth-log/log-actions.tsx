import { Button, Group } from '@mantine/core'
import type { AuthLogEntry } from '@shared/schemas/auth-log'
import { IconCopy, IconDownload, IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useAuthLog } from '../../stores/auth-log-store'
import { useFeedback } from '../feedback/use-feedback'
import { ClearDialog } from './clear-dialog'
import { copyText } from './copy-text'
import { lineText } from './line-words'

interface LogActionsProps {
  /** Those that are shown, when they are asked for: a new line need not draw the buttons anew. */
  linesOf(): readonly AuthLogEntry[]
  isEmpty: boolean
  isPaused: boolean
  /** Lines that came while it stood still. */
  behind: number
}

/** Holds the console still, and takes what is in it elsewhere. */
export const LogActions = memo(({ linesOf, isEmpty, isPaused, behind }: LogActionsProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { success, unwrap } = useFeedback()
  const pause = useAuthLog(store => store.pause)
  const [clearing, setClearing] = useState(false)
  const [saving, setSaving] = useState(false)

  const copy = (): void => {
    const lines = linesOf()
    const text = lines.map(entry => `${lineText(entry, t, format)}\n`).join('')
    if (copyText(text)) success(t('authLog.copied', { count: lines.length }))
  }
  const save = async (): Promise<void> => {
    setSaving(true)
    const saved = unwrap(await useAuthLog.getState().save())
    setSaving(false)
    if (saved?.file != null) success(t('authLog.saved', { file: saved.file }))
  }
  const resume = behind === 0 ? t('authLog.resume') : t('authLog.resumeBehind', { count: behind })
  const PauseIcon = isPaused ? IconPlayerPlay : IconPlayerPause
  return (
    <Group className="head-action log-actions" gap="xs">
      <Button
        variant="default"
        leftSection={<PauseIcon size={14} aria-hidden />}
        onClick={() => pause(!isPaused)}
        data-testid="auth-log-pause"
      >
        {isPaused ? resume : t('authLog.pause')}
      </Button>
      <Button
        variant="default"
        disabled={isEmpty}
        title={t('authLog.copyHelp')}
        leftSection={<IconCopy size={14} aria-hidden />}
        onClick={copy}
        data-testid="auth-log-copy"
      >
        {t('authLog.copy')}
      </Button>
      <Button
        variant="default"
        loading={saving}
        title={t('authLog.saveHelp')}
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={save}
        data-testid="auth-log-save"
      >
        {t('authLog.save')}
      </Button>
      <Button
        variant="subtle"
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={() => setClearing(true)}
        data-testid="auth-log-clear"
      >
        {t('authLog.clear')}
      </Button>
      {clearing && <ClearDialog onClose={() => setClearing(false)} />}
    </Group>
  )
})
LogActions.displayName = 'LogActions'
