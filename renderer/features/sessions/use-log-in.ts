import type { AppError } from '@shared/errors'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSessions } from '../../stores/session-store'
import { useFeedback } from '../feedback/use-feedback'
import type { SessionPlace } from './session-places'

interface LogIn {
  busy: boolean
  error: AppError | null
  /** A null password takes the one in the keychain. True once somebody is signed in. */
  logIn(account: string, password: string | null, keepPassword: boolean): Promise<boolean>
}

/** Logs in and tells how it went. The password passes through and stays nowhere. */
export const useLogIn = ({ environment }: Pick<SessionPlace, 'environment'>): LogIn => {
  const { t } = useTranslation()
  const { success, failure } = useFeedback()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  return {
    busy,
    error,
    async logIn(account, password, keepPassword) {
      setBusy(true)
      setError(null)
      const result = await useSessions
        .getState()
        .logIn({ environmentId: environment.id, account, password, keepPassword })
      setBusy(false)
      if (result.ok) {
        success(t('sessions.loggedIn', { account, environment: environment.name }))
        return true
      }
      // Main logs in first: only the keeping went wrong.
      if (result.error.code === 'secret_not_saved') {
        failure(result.error, t('sessions.passwordNotKept', { account }))
        return true
      }
      setError(result.error)
      return false
    }
  }
}
