import type { AppError } from '@shared/errors'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { secretManagerErrorText } from '../secret-managers/secret-manager-error-text'
import { tokenErrorText } from '../tokens/token-error-text'

/** The words for an error, by its code; its own message is for the log. */
export const useErrorText = (): ((error: AppError) => string) => {
  const { t } = useTranslation()
  const format = useFormat()
  return error => {
    // Who has to be unlocked is the keychain then, and not here.
    if (error.code === 'vault_locked' && error.fields['backend'] === 'keychain') return t('vault.keychainLocked')
    const text = error.code === 'token_failed' ? tokenErrorText(error, t, format) : secretManagerErrorText(error, t)
    return text ?? t(`errors.${error.code}`)
  }
}
