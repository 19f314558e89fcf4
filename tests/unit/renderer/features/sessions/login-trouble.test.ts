import { loginProblemSchema } from '@shared/schemas/session'
import { expect, it } from 'vitest'
import { isOfRegistration, troubleOf } from '../../../../../renderer/features/sessions/login-trouble'
import { enSessions } from '../../../../../renderer/i18n/sessions-en'
import { esSessions } from '../../../../../renderer/i18n/sessions-es'

const failed = (problem: string) => ({ code: 'login_failed' as const, message: '', fields: { problem } })

it('has words of its own, and what to do, for everything that main may say', () => {
  for (const problem of [...loginProblemSchema.options, 'unreachable']) {
    const code = troubleOf(failed(problem), false)?.code ?? expect.fail(problem)
    expect(code).toBe(problem)
    for (const words of [enSessions.troubles[code], esSessions.troubles[code]]) {
      expect(words.title).not.toBe('')
      expect(words.todo).not.toBe('')
    }
  }
})

it('says of a problem that it does not know that the answer is none that was expected', () => {
  expect(troubleOf(failed('brand_new'), false)?.code).toBe('unexpected_answer')
  expect(troubleOf(failed('toString'), false)?.code).toBe('unexpected_answer')
})

it('tells the keychain and plain http from what the provider says, and leaves the rest to the general words', () => {
  expect(troubleOf({ code: 'secret_missing', message: '', fields: {} }, false)?.code).toBe('password_gone')
  expect(troubleOf({ code: 'plain_http_secret', message: '', fields: {} }, true)?.code).toBe('plain_http')
  expect(troubleOf({ code: 'vault_locked', message: '', fields: {} }, false)).toBeNull()
})

it('speaks of a refused registration in other words', () => {
  expect(isOfRegistration('refused')).toBe(true)
  expect(isOfRegistration('server_fault')).toBe(false)
  expect(enSessions.registerTroubles.refused.title).not.toBe(enSessions.troubles.refused.title)
})
