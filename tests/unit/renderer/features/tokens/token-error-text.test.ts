import { failureCodeSchema } from '@shared/schemas/exchange'
import { tokenFailureKindSchema, tokenReplyProblemSchema } from '@shared/schemas/token'
import { expect, it } from 'vitest'
import { tokenErrorText } from '../../../../../renderer/features/tokens/token-error-text'
import { formatFor } from '../../../../../renderer/i18n/format'
import { translatorFor } from '../../i18n/translator'

const text = async (fields: Record<string, string>, language = 'en'): Promise<string | null> =>
  tokenErrorText({ code: 'token_failed', message: 'No.', fields }, await translatorFor(language), formatFor(language))

it('has words for every reason that main gives, in both languages', async () => {
  const reasons = [...failureCodeSchema.options, ...tokenFailureKindSchema.options, 'redirected', 'timeout', 'none']
  for (const language of ['en', 'es']) {
    for (const reason of reasons) expect(await text({ reason }, language), reason).not.toBeNull()
    for (const problem of tokenReplyProblemSchema.options) {
      expect(await text({ reason: 'malformed', problem }, language), problem).not.toBeNull()
    }
  }
})

it('tells why, that nothing was sent, and how long none is asked for', async () => {
  expect(await text({ reason: 'server_fault', retryInMs: '298000' })).toMatch(
    /^No token could be had, so the request was not sent\. The provider’s server failed\. .*4 min 58 sec\./
  )
  expect(await text({ reason: 'malformed', problem: 'html' })).toContain('a web page instead of data')
  expect(await text({ reason: 'none' })).toBe('No token is held, so there is nothing to copy. Fetch one first.')
})

it('knows no words for what it does not know', async () => {
  expect(await text({ reason: 'something new' })).toBeNull()
  expect(await text({})).toBeNull()
})
