/** What went wrong with a step, in the words of the plan. */
import { AppFailure, type ErrorCode } from '@shared/errors'
import type { Fault, FaultKind } from '@shared/schemas/rotation'
import type { SecretTest } from '../key-test'

const kindsByCode: Partial<Record<ErrorCode, FaultKind>> = {
  session_missing: 'session_missing',
  vault_locked: 'keychain',
  vault_unavailable: 'keychain',
  secret_not_saved: 'keychain',
  secret_missing: 'keychain',
  secret_mismatch: 'keychain',
  secret_unreadable: 'keychain',
  database_unavailable: 'storage',
  database_damaged: 'storage',
  row_damaged: 'storage',
  audit_unavailable: 'audit',
  send_cancelled: 'cancelled'
}

const neverArrived = ['connection_refused', 'unknown_host', 'unreachable', 'tls_failed']

const kindOfAnswer = ({ status = '', reason = '' }: Record<string, string>): FaultKind => {
  const number = Number(status)
  if (status === '') {
    if (reason === 'timeout') return 'timed_out'
    if (reason === 'cancelled') return 'cancelled'
    return neverArrived.includes(reason) ? 'unreachable' : 'connection_lost'
  }
  if (number === 401) return 'session_missing'
  if (number === 429) return 'too_many_requests'
  if (number >= 500) return 'server_fault'
  return number >= 200 && number < 300 ? 'unreadable_answer' : 'refused'
}

/** Of a call that removes something: no answer, or a fault over there, may have come after the deed. */
const mayHaveRemoved: readonly FaultKind[] = ['timed_out', 'connection_lost', 'cancelled', 'server_fault']

const untilOf = (retryAt = ''): Pick<Fault, 'retryAt'> => (retryAt === '' ? {} : { retryAt })

/** Of anything that was thrown while a step was under way. */
export const faultOf = (error: unknown, isRemoval: boolean): Fault => {
  if (!(error instanceof AppFailure)) return { kind: 'unexpected', mayHaveHappened: true }
  const { code, fields } = error
  if (code === 'scoped_key_lost') return { kind: kindOfAnswer(fields), mayHaveHappened: true }
  if (code === 'scoped_key_failed') {
    const kind = kindOfAnswer(fields)
    return { kind, mayHaveHappened: isRemoval && mayHaveRemoved.includes(kind), ...untilOf(fields['retryAt']) }
  }
  return { kind: kindsByCode[code] ?? 'unexpected', mayHaveHappened: false }
}

const fault = (kind: FaultKind): Fault => ({ kind, mayHaveHappened: false })

/** What the test of a key says against a step that wants it to be taken, or refused; null where it says nothing against it. */
export const faultOfTest = ({ outcome, reason, retryAt }: SecretTest, wanted: 'works' | 'refused'): Fault | null => {
  if (outcome === wanted) return null
  if (outcome === 'works') return fault('key_accepted')
  if (outcome === 'refused') return fault('key_refused')
  if (outcome === 'unprovable') return fault('unprovable')
  switch (reason) {
    case 'too_many_requests':
    case 'server_fault':
      return { ...fault(reason), ...untilOf(retryAt ?? '') }
    case 'no_answer':
      return fault('connection_lost')
    default:
      return fault('unproven')
  }
}
