import type { AppError } from '@shared/errors'
import type { TFunction } from 'i18next'

/** Whether it was a token that was wanting. */
export const isAboutToken = ({ code }: Pick<AppError, 'code'>): boolean =>
  code === 'token_failed' || code === 'token_refused'

/** What the provider answered to the call for a token; null where nothing came. The reason stands in the error's words. */
export const tokenDetails = (error: AppError, t: TFunction): string | null => {
  const { status } = error.fields
  return isAboutToken(error) && status ? t('authLog.tokenStatus', { status }) : null
}
