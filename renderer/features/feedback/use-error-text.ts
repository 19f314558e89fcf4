import type { AppError } from '@shared/errors'
import { useTranslation } from 'react-i18next'

/** The words for an error, by its code; its own message is for the log. */
export const useErrorText = (): ((error: AppError) => string) => {
  const { t } = useTranslation()
  return error => {
    // Who has to be unlocked is the keychain then, and not here.
    if (error.code === 'vault_locked' && error.fields['backend'] === 'keychain') return t('vault.keychainLocked')
    return t(`errors.${error.code}`)
  }
}
