import type { AppError } from '@shared/errors'
import type { TFunction } from 'i18next'
import { en } from '../../i18n/en'
import { isKnownKey } from '../feedback/known-key'

/** What the secret manager answered, and what to do about it; null for anything else. */
export const secretManagerErrorText = ({ code, fields }: AppError, t: TFunction): string | null => {
  const reason = fields['reason'] ?? ''
  if (code !== 'secret_manager_failed' || !isKnownKey(en.secretManagers.failed, reason)) return null
  return t(`secretManagers.failed.${reason}`)
}
