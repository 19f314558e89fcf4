import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isIdempotent,
  outcomeOfFailure,
  outcomeOfProblem,
  outcomeOfReply,
  outcomeOfStatus,
  readTokenReply,
  type TokenReplyMembers
} from '../../../../../electron/domain/token-life-cycle'

const members: TokenReplyMembers = {
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  expiresIn: 'expires_in',
  companyName: 'company_name'
}
const good = {
  access_token: 'a.b.c',
  refresh_token: 'r',
  token_type: 'Bearer',
  expires_in: 3600,
  company_name: 'Ñ S.A.'
}
const read = (text: string) => readTokenReply(text, members)
const readWith = (changes: object) => read(JSON.stringify({ ...good, ...changes }))

describe('an answer that brings tokens', () => {
  it('is read', () => {
    expect(read(JSON.stringify(good))).toEqual({
      ok: true,
      reply: { accessToken: 'a.b.c', refreshToken: 'r', lifeMs: 3_600_000, companyName: 'Ñ S.A.' }
    })
  })

  it('may lack what only some have', () => {
    expect(read('{"access_token":"a","expires_in":1.0}')).toEqual({
      ok: true,
      reply: { accessToken: 'a', refreshToken: null, lifeMs: 1000, companyName: null }
    })
    expect(readWith({ refresh_token: 7, company_name: null })).toMatchObject({
      reply: { refreshToken: null, companyName: null }
    })
    expect(readTokenReply(JSON.stringify(good), { ...members, refreshToken: null })).toMatchObject({
      reply: { refreshToken: null }
    })
  })

  it.each([
    ['missing', {}, 'expires_in_missing'],
    ['a text', { expires_in: '3600' }, 'expires_in_not_a_number'],
    ['a word', { expires_in: 'one hour' }, 'expires_in_not_a_number'],
    ['null', { expires_in: null }, 'expires_in_not_a_number'],
    ['zero', { expires_in: 0 }, 'expires_in_not_positive'],
    ['negative', { expires_in: -3600 }, 'expires_in_not_positive'],
    ['a fraction', { expires_in: 3600.5 }, 'expires_in_fraction'],
    ['huge', { expires_in: 1e30 }, 'expires_in_too_large']
  ])('whose expires_in is %s is none', (_what, changes, problem) => {
    const { expires_in: _, ...rest } = good
    expect(read(JSON.stringify({ ...rest, ...changes }))).toEqual({ ok: false, problem })
  })

  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['<!doctype html><title>Please wait</title>', 'html'],
    [JSON.stringify(good).slice(0, 40), 'truncated'],
    ['access_token=a', 'not_json'],
    [JSON.stringify([good]), 'not_an_object'],
    ['null', 'not_an_object'],
    ['7', 'not_an_object'],
    ['{"expires_in":1e400,"access_token":"a"}', 'expires_in_too_large'],
    ['{"__proto__":{"access_token":"a","expires_in":9}}', 'token_missing']
  ])('%j is none: %s', (text, problem) => expect(read(text)).toEqual({ ok: false, problem }))

  it.each([
    [undefined, 'token_missing'],
    [null, 'token_missing'],
    ['', 'token_missing'],
    [7, 'token_invalid'],
    [{}, 'token_invalid'],
    ['a b', 'token_invalid'],
    ['a\r\nX: y', 'token_invalid'],
    ['ñ', 'token_invalid'],
    ['a'.repeat(65_537), 'token_invalid']
  ])('with the access token %j is none', (access_token, problem) => {
    expect(readWith({ access_token })).toEqual({ ok: false, problem })
  })

  it('never leads to a life that no timer could count, and never throws', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.record({ access_token: fc.anything(), expires_in: fc.anything() }).map(value => {
        try {
          return JSON.stringify(value) ?? ''
        } catch {
          return ''
        }
      })
    )
    fc.assert(
      fc.property(text, body => {
        const result = read(body)
        if (result.ok) expect(Number.isSafeInteger(result.reply.lifeMs) && result.reply.lifeMs > 0).toBe(true)
        else expect(result.problem).toMatch(/^[a-z_]+$/)
      })
    )
  })
})

describe('an outcome', () => {
  const reply = { accessToken: 'a', refreshToken: null, lifeMs: 1000, companyName: null }

  it('of a refresh without a new refresh token keeps the old one', () => {
    expect(outcomeOfReply('refresh', reply, true)).toMatchObject({ refreshToken: 'same', mustStore: true })
    expect(outcomeOfReply('exchange', reply, false)).toMatchObject({ refreshToken: 'none' })
    expect(outcomeOfReply('refresh', { ...reply, refreshToken: 'r' }, false)).toMatchObject({ refreshToken: 'new' })
  })

  it.each([
    ['exchange', 401, 'key_refused', false],
    ['exchange', 403, 'key_refused', false],
    ['refresh', 401, 'unexpected_status', false],
    ['exchange', 400, 'unexpected_status', false],
    ['exchange', 302, 'unexpected_status', false],
    ['exchange', 404, 'unexpected_status', false],
    ['exchange', 408, 'server_fault', true],
    ['exchange', 429, 'too_many_requests', true],
    ['refresh', 500, 'server_fault', true],
    ['exchange', 503, 'server_fault', true]
  ] as const)('of %s with %i is %s', (call, status, failure, passing) => {
    expect(outcomeOfStatus(call, status, null)).toMatchObject({ failure, passing, status })
  })

  it('keeps what the server asked for', () => {
    expect(outcomeOfStatus('exchange', 429, 5000)).toMatchObject({ retryAfterMs: 5000 })
    expect(outcomeOfStatus('exchange', 503, 5000)).toMatchObject({ retryAfterMs: 5000 })
  })

  it.each([
    ['connection_refused', true],
    ['unknown_host', true],
    ['timeout', true],
    ['connection_reset', true],
    ['tls_failed', false],
    ['cancelled', false],
    ['body_too_large', false]
  ] as const)('without an answer (%s) may pass: %s', (code, passing) => {
    expect(outcomeOfFailure(code)).toMatchObject({ failure: 'unreachable', passing, status: null })
  })

  it('of a malformed answer is not tried again', () => {
    expect(outcomeOfProblem('html', 200)).toMatchObject({ failure: 'malformed', problem: 'html', passing: false })
  })
})

it.each([
  ['GET', true],
  ['HEAD', true],
  ['PUT', true],
  ['DELETE', true],
  ['POST', false],
  ['PATCH', false],
  ['get', false]
])('%s may be sent again without a word: %s', (method, expected) => expect(isIdempotent(method)).toBe(expected))
