import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTokenReply, usableFor } from '../../../../electron/domain/token-reply'

const members = { tokenMember: 'access_token', expiresInMember: 'expires_in' }
const read = (body: unknown) => readTokenReply(new TextEncoder().encode(JSON.stringify(body)), members)
const malformed = { ok: false, reason: 'malformed' }

describe('the reply to a token exchange', () => {
  it('holds a token and its time', () => {
    expect(read({ access_token: 'a.b-c_', expires_in: 3600, more: [1] })).toEqual({
      ok: true,
      token: 'a.b-c_',
      expiresIn: 3600
    })
    expect(read({ access_token: 'a', expires_in: 0.5 })).toMatchObject({ expiresIn: 0.5 })
  })

  it.each([
    null,
    [],
    'token',
    {},
    { access_token: 'a' },
    { access_token: null, expires_in: 1 },
    { access_token: '', expires_in: 1 },
    { access_token: 'a b', expires_in: 1 },
    { access_token: 'a\r\nInjected: 1', expires_in: 1 },
    { access_token: 'ñ', expires_in: 1 },
    { access_token: 'x'.repeat(16_385), expires_in: 1 },
    { access_token: 'a', expires_in: '3600' },
    { access_token: 'a', expires_in: 0 },
    { access_token: 'a', expires_in: -1 },
    [{ access_token: 'a', expires_in: 1 }]
  ])('is none where it is %j', body => {
    expect(read(body)).toEqual(malformed)
  })

  it('is none where the time has no end or the names are inherited', () => {
    const raw = (text: string) => readTokenReply(new TextEncoder().encode(text), members)
    expect(raw('{"access_token":"a","expires_in":1e999}')).toEqual(malformed)
    expect(raw('{"__proto__":{"access_token":"a","expires_in":1}}')).toEqual(malformed)
  })

  it('never makes anything else of bytes of any kind', () => {
    fc.assert(fc.property(fc.uint8Array(), bytes => void expect(readTokenReply(bytes, members)).toEqual(malformed)))
  })
})

it.each([
  [3600, 3_540_000],
  [61, 1000],
  [60, 30_000],
  [1, 500]
])('a token of %d seconds is used for %d ms', (expiresIn, ms) => {
  expect(usableFor(expiresIn)).toBe(ms)
})
