import type { AppError } from '@shared/errors'
import { useTranslation } from 'react-i18next'

/** The words for an error, by its code; its own message is for the log. */
export const useErrorText = (): ((error: AppError) => string) => {
  const { t } = useTranslation()
  return error => t(`errors.${error.code}`)
}
