import type { AppError } from '@shared/errors'
import type { TFunction } from 'i18next'
import { en } from '../../i18n/en'
import type { Format } from '../../i18n/format'
import { isKnownKey } from '../feedback/known-key'

const reasonText = ({ reason = '', problem = '' }: AppError['fields'], t: TFunction): string | null => {
  if (isKnownKey(en.tokens.problem, problem)) return t(`tokens.problem.${problem}`)
  if (reason === 'timeout') return t('tokens.timedOut')
  if (reason === 'redirected') return t('tokens.redirected')
  if (isKnownKey(en.tokens.failure, reason)) return `${t(`tokens.failure.${reason}.title`)}.`
  return isKnownKey(en.failures, reason) ? `${t(`failures.${reason}.title`)}.` : null
}

/** The words for `token_failed`: why there is no token, and how long none is asked for. Null where nothing is known. */
export const tokenErrorText = ({ fields }: AppError, t: TFunction, format: Pick<Format, 'span'>): string | null => {
  if (fields['reason'] === 'none') return t('tokens.noneToCopy')
  const reason = reasonText(fields, t)
  if (reason === null) return null
  const wait = Number(fields['retryInMs'] ?? 0)
  return [t('tokens.noToken'), reason, ...(wait > 0 ? [t('tokens.endWait', { span: format.span(wait) })] : [])].join(
    ' '
  )
}
