import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { CredentialSummary } from '@shared/schemas/credential'
import { IconClipboardCheck, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnnouncement } from '../../stores/announcement-store'
import { useCredentials } from '../../stores/credential-store'
import { useFeedback } from '../feedback/use-feedback'
import { Countdown } from './countdown'

interface TimedToasts {
  /** Offers to bring a key back for so many milliseconds. */
  deleted(credential: CredentialSummary, undoWithin: number): void
  /** Says when the clipboard will be cleared. */
  copied(label: string, clearAfter: number): void
}

/** Notes that run out, with the time that is left. */
export const useTimedToasts = (): TimedToasts => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const announce = useAnnouncement(store => store.announce)
  const closeButtonProps = { 'aria-label': t('common.dismiss') }

  const undo = async (toast: string, id: string): Promise<void> => {
    notifications.hide(toast)
    const back = unwrap(await useCredentials.getState().undoRemove(id))
    if (back) success(t('credentials.restored', { label: back.label }))
  }
  return {
    deleted({ id, label }, undoWithin) {
      const toast = `deleted-${id}`
      const seconds = Math.ceil(undoWithin / 1000)
      announce(`${t('credentials.deleted', { label })} ${t('credentials.undoHint', { seconds })}`)
      // A pointer over the note would hold up its own timer; main's time for undoing goes on.
      setTimeout(() => notifications.hide(toast), undoWithin)
      notifications.show({
        id: toast,
        className: 'toast tone-ok',
        icon: <IconTrash size={18} aria-hidden />,
        autoClose: false,
        closeButtonProps,
        message: (
          <span className="toast-line">
            <span>
              {t('credentials.deleted', { label })}{' '}
              <Countdown milliseconds={undoWithin} text={left => t('credentials.undoHint', { seconds: left })} />
            </span>
            <Button variant="default" onClick={() => void undo(toast, id)} data-testid="undo-delete">
              {t('credentials.undo')}
            </Button>
          </span>
        )
      })
    },
    copied(label, clearAfter) {
      const words = (seconds: number): string => t('credentials.copied', { label, seconds })
      announce(words(Math.ceil(clearAfter / 1000)))
      notifications.show({
        id: 'copied',
        className: 'toast tone-ok',
        icon: <IconClipboardCheck size={18} aria-hidden />,
        autoClose: clearAfter,
        closeButtonProps,
        message: <Countdown milliseconds={clearAfter} text={words} />
      })
    }
  }
}
