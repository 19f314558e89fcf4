import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cookie, cookieGoesTo, cookiesOf } from '../../../../../electron/domain/session-cookie'

const answeredAt = Date.UTC(2026, 0, 1, 12)
const url = 'https://api.example/api/v1/auth/login'
const read = (line: string, from = url): Cookie | undefined => cookiesOf([line], { url: from, answeredAt })[0]
const year = 365 * 24 * 3_600_000

describe('a Set-Cookie line', () => {
  it('is read with its attributes, whatever their case and order', () => {
    expect(read('session=abc; HTTPONLY; max-age=60 ;Path=/; SameSite=lax; secure; Unknown=1')).toEqual({
      name: 'session',
      value: 'abc',
      origin: 'https://api.example',
      path: '/',
      secure: true,
      httpOnly: true,
      lifeMs: 60_000
    })
  })

  it.each([
    ['a=b=c', 'b=c'],
    ['a="q"', '"q"'],
    [' a =  b ', 'b'],
    ['a=', ''],
    ['a=b c', 'b c']
  ])('%j has the value %j', (line, value) => expect(read(line)).toMatchObject({ name: 'a', value }))

  it.each(['', 'a', '=b', ';', 'a b=c', 'a=b\tc', 'a=b\u0100', `a=${'x'.repeat(9000)}`])('%j is refused', line => {
    expect(read(line)).toBeUndefined()
  })

  it.each([
    ['', null],
    ['; Max-Age=10', 10_000],
    ['; Max-Age=0', 0],
    ['; Max-Age=-1', 0],
    ['; Max-Age=soon', null],
    ['; Max-Age=99999999999', 400 * 24 * 3_600_000],
    ['; Expires=Thu, 01 Jan 2026 13:00:00 GMT', 3_600_000],
    ['; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['; Expires=never', null],
    ['; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=5', 5000],
    ['; Max-Age=5; Max-Age=6', 6000]
  ])('with %j lives for %s', (attributes, lifeMs) => expect(read(`a=b${attributes}`)).toMatchObject({ lifeMs }))

  it.each([
    ['', '/api/v1/auth'],
    ['; Path=/', '/'],
    ['; Path=/api', '/api'],
    ['; Path=api', '/api/v1/auth'],
    ['; Path=', '/api/v1/auth']
  ])('with %j is for the path %s', (attributes, path) => expect(read(`a=b${attributes}`)).toMatchObject({ path }))

  it.each([
    ['api.example', true],
    ['.api.example', true],
    ['API.EXAMPLE', true],
    ['example', true],
    ['other.example', false],
    ['pi.example', false],
    ['sub.api.example', false]
  ])('for the domain %s is taken: %s', (domain, taken) =>
    expect(read(`a=b; Domain=${domain}`) !== undefined).toBe(taken)
  )

  it('an address is a part of no domain', () => {
    expect(read('a=b; Domain=0.0.1', 'http://127.0.0.1/')).toBeUndefined()
    expect(read('a=b; Domain=127.0.0.1', 'http://127.0.0.1/')).toBeDefined()
  })

  it.each([
    ['http://api.example/', 'a=b; Secure', false],
    ['http://localhost:5757/', 'a=b; Secure', true],
    ['https://api.example/', '__Secure-a=b', false],
    ['https://api.example/', '__Secure-a=b; Secure', true],
    ['https://api.example/', '__Host-a=b; Secure; Path=/', true],
    ['https://api.example/x/y', '__Host-a=b; Secure', false],
    ['https://api.example/', '__Host-a=b; Secure; Path=/; Domain=api.example', false],
    ['file:///tmp/x', 'a=b', false]
  ])('from %s: %s is taken: %s', (from, line, taken) => expect(read(line, from) !== undefined).toBe(taken))

  it('takes the place of an earlier one of its name and path', () => {
    const cookies = cookiesOf(['a=1; Path=/', 'b=2', 'a=3; Path=/', 'a=4; Path=/x'], { url, answeredAt })
    expect(cookies.map(({ name, value }) => name + value)).toEqual(['b2', 'a3', 'a4'])
  })

  it('never throws, and never lives for a time that is no number', () => {
    const line = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('a=b', 'Max-Age', '=', '1e9', ';', ' ', 'Expires=', 'Path=/', '"'))
        .map(all => all.join(''))
    )
    fc.assert(
      fc.property(line, text => {
        const life = read(text)?.lifeMs ?? 0
        expect(life >= 0 && life <= 2 * year).toBe(true)
      })
    )
  })
})

describe('a cookie goes', () => {
  const cookie = read('session=abc; Path=/api; HttpOnly') as Cookie

  it.each([
    ['https://api.example/api', true],
    ['https://api.example:443/api/v1/user?x=1', true],
    ['https://API.EXAMPLE/api/', true],
    ['https://api.example/apis', false],
    ['https://api.example/', false],
    ['http://api.example/api', false],
    ['https://api.example:8443/api', false],
    ['https://sub.api.example/api', false],
    ['https://example/api', false],
    ['https://api.example.evil/api', false],
    ['https://api.example@evil.example/api', false],
    ['nonsense', false]
  ])('to %s: %s', (target, goes) => expect(cookieGoesTo(cookie, target)).toBe(goes))

  it('to another origin never, though its Domain says so', () => {
    const wide = read('session=abc; Domain=example; Path=/') as Cookie
    expect(cookieGoesTo(wide, 'https://other.example/')).toBe(false)
    expect(cookieGoesTo(wide, 'https://api.example/')).toBe(true)
  })

  it('without TLS only where it is not Secure, or not leaving this machine', () => {
    const local = read('a=b; Secure; Path=/', 'http://127.0.0.1:5757/') as Cookie
    expect(cookieGoesTo(local, 'http://127.0.0.1:5757/')).toBe(true)
    const far: Cookie = { ...local, origin: 'http://api.example' }
    expect(cookieGoesTo(far, 'http://api.example/')).toBe(false)
  })

  it('only where its origin is the same, whatever the two are', () => {
    const origin = fc
      .tuple(
        fc.constantFrom('http', 'https'),
        fc.constantFrom('a.example', 'b.a.example', 'localhost', '127.0.0.1'),
        fc.constantFrom('', ':80', ':443', ':5757')
      )
      .map(([scheme, host, port]) => `${scheme}://${host}${port}/`)
    fc.assert(
      fc.property(origin, origin, (from, to) => {
        const set = read('a=b; Path=/', from) as Cookie
        expect(cookieGoesTo(set, to)).toBe(new URL(from).origin === new URL(to).origin)
      })
    )
  })
})
