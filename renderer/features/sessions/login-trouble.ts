/** What a login or a registration may come to, other than what was wanted. */
import type { AppError } from '@shared/errors'
import { enSessions } from '../../i18n/sessions-en'
import { isKnownKey } from '../feedback/known-key'

export type TroubleCode = keyof typeof enSessions.troubles

/** Which words say it best. */
export interface Trouble {
  code: TroubleCode
  /** Of a registration, in words of its own. */
  registering: boolean
}

const codes: Partial<Record<AppError['code'], TroubleCode>> = {
  secret_missing: 'password_gone',
  plain_http_secret: 'plain_http'
}

/** Null where the general words for the error say all there is. */
export const troubleOf = ({ code, fields }: AppError, registering: boolean): Trouble | null => {
  if (code === 'login_failed') {
    const { problem = '' } = fields
    return { code: isKnownKey(enSessions.troubles, problem) ? problem : 'unexpected_answer', registering }
  }
  const known = codes[code]
  return known ? { code: known, registering } : null
}

/** Those that a registration is told of in other words than a login. */
export const isOfRegistration = (code: TroubleCode): code is keyof typeof enSessions.registerTroubles =>
  isKnownKey(enSessions.registerTroubles, code)
