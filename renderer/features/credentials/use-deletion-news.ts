import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useCredentials } from '../../stores/credential-store'
import { useErrorText } from '../feedback/use-error-text'
import { useFeedback } from '../feedback/use-feedback'

/** Says which key is there again because it could not be deleted, and why: whoever deleted it has long turned away. */
export const useDeletionNews = (): void => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { failure } = useFeedback()
  useEffect(() =>
    useCredentials.subscribe(({ failedDeletion }, before) => {
      if (!failedDeletion || failedDeletion === before.failedDeletion) return
      const { label, error } = failedDeletion
      failure(error, t('credentials.deletionFailed', { label, reason: errorText(error) }))
    })
  )
}
