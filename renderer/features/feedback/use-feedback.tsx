import { notifications } from '@mantine/notifications'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnnouncement } from '../../stores/announcement-store'
import { useErrorText } from './use-error-text'

interface Feedback {
  success(text: string): void
  /** In words of its own where those for the error alone would say too little. */
  failure(error: AppError, words?: string): void
  /** Tells what went wrong, and hands on what went well. */
  unwrap<Value>(result: Result<Value>): Value | null
}

/** Short notes at the edge of the window, also read out. */
export const useFeedback = (): Feedback => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const announce = useAnnouncement(store => store.announce)
  const closeButtonProps = { 'aria-label': t('common.dismiss') }

  const success = (text: string): void => {
    announce(text)
    notifications.show({
      message: text,
      className: 'toast tone-ok',
      icon: <IconCircleCheck size={18} aria-hidden />,
      closeButtonProps
    })
  }
  const failure = (error: AppError, words?: string): void => {
    const text = words ?? errorText(error)
    announce(`${t('errorTitle')}. ${text}`)
    notifications.show({
      title: t('errorTitle'),
      message: text,
      className: 'toast tone-bad',
      icon: <IconCircleX size={18} aria-hidden />,
      // An error stays until it was read.
      autoClose: false,
      closeButtonProps
    })
  }
  return {
    success,
    failure,
    unwrap(result) {
      if (result.ok) return result.value
      failure(result.error)
      return null
    }
  }
}
