import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJwt } from '../../../../electron/domain/jwt'
import { jwtSchema } from '../../../../shared/schemas/token'

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (claims: unknown, header: unknown = { alg: 'HS256', typ: 'JWT' }): string =>
  `${part(header)}.${part(claims)}.c2ln`

describe('a JWT', () => {
  it('tells of itself', () => {
    const claims = {
      iss: 'apala',
      aud: ['a', 'b'],
      exp: 1_767_272_400,
      nbf: 1_767_268_800.5,
      iat: 0,
      'sub ñ': { a: [1] }
    }
    expect(readJwt(jwt(claims))).toEqual({
      header: [
        { name: 'alg', value: '"HS256"' },
        { name: 'typ', value: '"JWT"' }
      ],
      claims: [
        { name: 'iss', value: '"apala"' },
        { name: 'aud', value: '["a","b"]' },
        { name: 'exp', value: '1767272400' },
        { name: 'nbf', value: '1767268800.5' },
        { name: 'iat', value: '0' },
        { name: 'sub ñ', value: '{"a":[1]}' }
      ],
      algorithm: 'HS256',
      issuer: 'apala',
      audience: ['a', 'b'],
      expiresAt: '2026-01-01T13:00:00.000Z',
      notBefore: '2026-01-01T12:00:00.500Z',
      issuedAt: '1970-01-01T00:00:00.000Z'
    })
  })

  it('may have one audience, or none', () => {
    expect(readJwt(jwt({ aud: 'a' }))?.audience).toEqual(['a'])
    expect(readJwt(jwt({ aud: 7 }))?.audience).toEqual([])
    expect(readJwt(jwt({}))).toMatchObject({ issuer: null, audience: [], expiresAt: null })
  })

  it.each([1e30, -1e15, 'soon', '1767272400', null, true, {}])('with the instant %j has none', exp => {
    expect(readJwt(jwt({ exp }))).toMatchObject({ expiresAt: null })
    expect(readJwt(jwt({ exp }))?.claims).toHaveLength(1)
  })

  it('is read whatever its signature says', () => {
    expect(readJwt(`${part({ alg: 'none' })}.${part({ a: 1 })}.`)).toMatchObject({ algorithm: 'none' })
    expect(readJwt(`${part({ alg: 'x' })}.${part({})}.not base64!`)).not.toBeNull()
  })

  it.each([
    ['nothing', ''],
    ['an opaque token', 'q83vEjRWeJA'],
    ['two parts', `${part({})}.${part({})}`],
    ['an encrypted one', 'a.b.c.d.e'],
    ['no base64url', `${part({})}.{}.x`],
    ['standard base64', `${part({})}.e30/+w.x`],
    ['no JSON', `${part({})}.${Buffer.from('{').toString('base64url')}.x`],
    ['no object', jwt([1])],
    ['null', jwt(null)],
    ['no UTF-8', `${part({})}.${Buffer.from([0x22, 0xff, 0x22]).toString('base64url')}.x`],
    ['a giant', jwt({ a: 'a'.repeat(70_000) })]
  ])('is not %s', (_what, token) => expect(readJwt(token)).toBeNull())

  it('is shown within limits', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`n${index}`, 'v']))
    expect(readJwt(jwt(many))?.claims).toHaveLength(100)
    const [long] = readJwt(jwt({ a: 'x'.repeat(5000) }))?.claims ?? []
    expect(long?.value).toHaveLength(2001)
    const deep = `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
    const nested = `${part({})}.${Buffer.from(deep).toString('base64url')}.x`
    expect(() => readJwt(nested)).not.toThrow()
  })

  it('has no members but its own', () => {
    const claims = Buffer.from('{"__proto__":{"iss":"x"}}').toString('base64url')
    expect(readJwt(`${part({})}.${claims}.x`)).toMatchObject({ issuer: null, claims: [{ name: '__proto__' }] })
  })

  it('always fits what the renderer may see, and never throws', () => {
    const token = fc.oneof(
      fc.string(),
      fc.tuple(fc.jsonValue(), fc.jsonValue()).map(([header, claims]) => jwt(claims, header)),
      fc.dictionary(fc.constantFrom('exp', 'nbf', 'iat', 'aud', 'iss'), fc.jsonValue()).map(claims => jwt(claims))
    )
    fc.assert(
      fc.property(token, text => {
        const read = readJwt(text)
        if (read) expect(jwtSchema.parse(read)).toEqual(read)
      }),
      { numRuns: 500 }
    )
  })
})
