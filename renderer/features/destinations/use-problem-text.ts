import type { AppError } from '@shared/errors'
import { useTranslation } from 'react-i18next'
import { en } from '../../i18n/en'
import { isKnownKey } from '../feedback/known-key'
import { useErrorText } from '../feedback/use-error-text'

/** Why a place was not written, and what to do about it. */
export const useProblemText = (): ((error: AppError) => string) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  return error => {
    const reason = error.fields['reason'] ?? ''
    if (error.code === 'destination_refused' && isKnownKey(en.destinations.refused, reason)) {
      return t(`destinations.refused.${reason}`)
    }
    if (error.code === 'destination_failed' && isKnownKey(en.destinations.failed, reason)) {
      return t(`destinations.failed.${reason}`)
    }
    if (error.code === 'destination_changed') return t('destinations.changed')
    if (error.code === 'destination_not_found') return t('destinations.gone')
    return errorText(error)
  }
}
