import type { AppError } from '@shared/errors'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyProblemOf } from '../../../../../renderer/features/scoped-keys/key-problem'
import { en } from '../../../../../renderer/i18n/en'

const failed = (status: string, reason = ''): AppError => ({
  code: 'scoped_key_failed',
  message: '',
  fields: { status, reason }
})

it.each([
  ['list', '200', 'unreadable'],
  ['edit', '200', 'unreadable'],
  ['revoke', '200', 'gone'],
  ['list', '303', 'login'],
  ['create', '401', 'login'],
  ['create', '403', 'not_allowed'],
  ['list', '404', 'no_call'],
  ['edit', '404', 'gone_or_no_call'],
  ['revoke', '404', 'gone_or_no_call'],
  ['edit', '405', 'no_call'],
  ['create', '400', 'values'],
  ['create', '422', 'values'],
  ['list', '429', 'too_many'],
  ['list', '503', 'server_fault'],
  ['list', '418', 'refused'],
  ['list', '', 'no_answer']
] as const)('understands %s answered with %s', (action, status, problem) => {
  expect(keyProblemOf(failed(status), action)).toBe(problem)
})

it('knows what is no answer of the provider', () => {
  expect(keyProblemOf(failed('', 'not_editable'), 'edit')).toBe('not_editable')
  expect(keyProblemOf({ code: 'session_missing', message: '', fields: {} }, 'list')).toBe('session')
  expect(keyProblemOf({ code: 'vault_locked', message: '', fields: {} }, 'list')).toBe(null)
})

it('has words for every status', () => {
  const actions = fc.constantFrom('list' as const, 'create' as const, 'edit' as const, 'revoke' as const)
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 999 }), actions, (status, action) => {
      expect(en.scopedKeys.problems).toHaveProperty(keyProblemOf(failed(String(status)), action) ?? 'none')
    })
  )
})
