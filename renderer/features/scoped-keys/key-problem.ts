import type { AppError } from '@shared/errors'

/** What was asked of the provider. */
export type KeyAction = 'list' | 'create' | 'edit' | 'revoke'

/**
 * `unreadable` it answered, and not what was asked for · `gone` the key is not there · `no_call` it knows no such call
 * · `login` it wants a login · `values` it takes something as wrong
 */
export type KeyProblem =
  | 'session'
  | 'not_editable'
  | 'no_answer'
  | 'unreadable'
  | 'gone'
  | 'gone_or_no_call'
  | 'no_call'
  | 'login'
  | 'not_allowed'
  | 'values'
  | 'too_many'
  | 'server_fault'
  | 'refused'

const ofStatus = (status: number, action: KeyAction): KeyProblem => {
  // The list was read, and the key is not in it.
  if (status < 300) return action === 'revoke' ? 'gone' : 'unreadable'
  if (status < 400 || status === 401) return 'login'
  if (status === 403) return 'not_allowed'
  if (status === 404) return action === 'edit' || action === 'revoke' ? 'gone_or_no_call' : 'no_call'
  if (status === 405) return 'no_call'
  if (status === 400 || status === 422 || status === 409) return 'values'
  if (status === 429) return 'too_many'
  return status >= 500 ? 'server_fault' : 'refused'
}

/** What kept the provider from doing it; null where the error is about something else. */
export const keyProblemOf = ({ code, fields }: AppError, action: KeyAction): KeyProblem | null => {
  if (code === 'session_missing') return 'session'
  if (code !== 'scoped_key_failed') return null
  if (fields['reason'] === 'not_editable') return 'not_editable'
  const status = Number(fields['status'] || Number.NaN)
  return Number.isNaN(status) ? 'no_answer' : ofStatus(status, action)
}
