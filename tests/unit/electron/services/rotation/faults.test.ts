import { AppFailure, type ErrorCode } from '@shared/errors'
import { describe, expect, it } from 'vitest'
import { faultOf, faultOfTest } from '../../../../../electron/services/rotation/faults'

const refused = (fields: Record<string, string>, code: ErrorCode = 'scoped_key_failed') =>
  new AppFailure(code, 'The provider did not do it.', fields)

describe('the fault of a step', () => {
  it.each([
    ['401', 'session_missing'],
    ['403', 'refused'],
    ['404', 'refused'],
    ['429', 'too_many_requests'],
    ['500', 'server_fault'],
    ['503', 'server_fault'],
    ['200', 'unreadable_answer']
  ])('by the status %s is %s', (status, kind) => {
    expect(faultOf(refused({ status, reason: '' }), false)).toEqual({ kind, mayHaveHappened: false })
  })

  it.each([
    ['timeout', 'timed_out', true],
    ['cancelled', 'cancelled', true],
    ['connection_reset', 'connection_lost', true],
    ['connection_refused', 'unreachable', false],
    ['unknown_host', 'unreachable', false],
    ['tls_failed', 'unreachable', false]
  ])('where no answer came because of %s is %s, which of a removal may have happened: %s', (reason, kind, may) => {
    expect(faultOf(refused({ status: '', reason }), true)).toEqual({ kind, mayHaveHappened: may })
    expect(faultOf(refused({ status: '', reason }), false)).toEqual({ kind, mayHaveHappened: false })
  })

  it('of a create whose answer was lost may always have happened', () => {
    const lost = refused({ status: '500', reason: '' }, 'scoped_key_lost')
    expect(faultOf(lost, false)).toEqual({ kind: 'server_fault', mayHaveHappened: true })
  })

  it('tells until when the provider wants to be left alone', () => {
    const retryAt = '2026-01-01T00:02:00.000Z'
    expect(faultOf(refused({ status: '429', reason: '', retryAt }), true)).toEqual({
      kind: 'too_many_requests',
      mayHaveHappened: false,
      retryAt
    })
  })

  it.each([
    ['vault_locked', 'keychain'],
    ['secret_not_saved', 'keychain'],
    ['database_unavailable', 'storage'],
    ['audit_unavailable', 'audit'],
    ['session_missing', 'session_missing'],
    ['send_cancelled', 'cancelled'],
    ['invalid_input', 'unexpected']
  ] as const)('of the error %s is %s', (code, kind) => {
    expect(faultOf(new AppFailure(code, 'No.'), false)).toEqual({ kind, mayHaveHappened: false })
  })

  it('that nobody thought of may have happened', () => {
    expect(faultOf(new TypeError('oops'), false)).toEqual({ kind: 'unexpected', mayHaveHappened: true })
  })
})

describe('what the test of a key says', () => {
  const test = (
    outcome: 'works' | 'refused' | 'unprovable' | 'unproven',
    reason: string,
    retryAt: string | null = null
  ) => ({ outcome, reason, status: null, exchangeId: null, retryAt }) as Parameters<typeof faultOfTest>[0]

  it('is nothing where it is what was wanted', () => {
    expect(faultOfTest(test('works', 'accepted'), 'works')).toBeNull()
    expect(faultOfTest(test('refused', 'refused_by_provider'), 'refused')).toBeNull()
  })

  it('is never taken for more than it is', () => {
    const kindOf = (...given: Parameters<typeof test>) => faultOfTest(test(...given), 'works')?.kind
    expect(kindOf('refused', 'refused_by_provider')).toBe('key_refused')
    expect(faultOfTest(test('works', 'accepted'), 'refused')?.kind).toBe('key_accepted')
    expect(kindOf('unprovable', 'no_harmless_call')).toBe('unprovable')
    expect(kindOf('unproven', 'no_answer')).toBe('connection_lost')
    expect(kindOf('unproven', 'server_fault')).toBe('server_fault')
    expect(kindOf('unproven', 'unexpected_answer')).toBe('unproven')
  })

  it('has the hour of a provider with it', () => {
    const retryAt = '2026-01-01T00:02:00.000Z'
    expect(faultOfTest(test('unproven', 'too_many_requests', retryAt), 'works')).toMatchObject({ retryAt })
  })
})
