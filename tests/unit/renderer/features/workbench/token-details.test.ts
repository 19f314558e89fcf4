import type { ErrorCode } from '@shared/errors'
import { expect, it } from 'vitest'
import { isAboutToken, tokenDetails } from '../../../../../renderer/features/workbench/token-details'
import { translatorFor } from '../../i18n/translator'

const detailsOf = async (code: ErrorCode, fields: Record<string, string>) =>
  tokenDetails({ code, message: '', fields }, await translatorFor('en-GB'))

it('tells what the provider answered', async () => {
  expect(await detailsOf('token_refused', { status: '401' })).toBe('Answer 401.')
  expect(await detailsOf('token_failed', { reason: 'server_fault', status: '503' })).toBe('Answer 503.')
  expect(await detailsOf('token_failed', { reason: 'unreachable' })).toBeNull()
})

it('says nothing of other errors', async () => {
  expect(await detailsOf('internal', { status: '500' })).toBeNull()
  expect(isAboutToken({ code: 'token_refused' })).toBe(true)
  expect(isAboutToken({ code: 'session_missing' })).toBe(false)
})
