import { describe, expect, it } from 'vitest'
import { type BuiltRequest, buildRequest, type RequestToBuild } from '../../../../electron/domain/build-request'

const line = (name: string, value: string, enabled = true) => ({ name, value, enabled })
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const key = 'a1b2c3d4.0123456789abcdef0123456789abcdef'
const credential = {
  placement: { kind: 'header', header: 'Authorization', prefix: 'Api-Key ' },
  fields: {},
  secret: bytes(key),
  origins: ['https://api.example']
} as const

const build = (spec: Partial<RequestToBuild['spec']> = {}, changes: Partial<RequestToBuild> = {}) =>
  buildRequest({
    spec: { method: 'GET', url: '/x', pathParameters: [], query: [], headers: [], body: { kind: 'none' }, ...spec },
    baseUrl: 'https://api.example',
    credential: null,
    version: '1.2.3',
    boundary: 'b0undary',
    ...changes
  })
const requestOf = (...args: Parameters<typeof build>): BuiltRequest => {
  const result = build(...args)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.request
}
const problemsOf = (...args: Parameters<typeof build>) => {
  const result = build(...args)
  return result.ok ? [] : result.problems
}
const textOf = ({ body }: BuiltRequest): string | null => body && new TextDecoder().decode(body)

describe('the credential', () => {
  it('fills its header, and is named for what it is', () => {
    const result = build({ headers: [line('X-Other', '1')] }, { credential })
    expect(result).toMatchObject({ ok: true, secretHeaders: ['Authorization'] })
    expect(result.ok && result.request.headers).toContainEqual(['Authorization', `Api-Key ${key}`])
  })

  it('is the only one: a second in its header is refused, in any writing', () => {
    const headers = [line('authorization', 'Bearer x')]
    expect(problemsOf({ headers }, { credential })).toEqual([
      { field: 'headers.0.name', code: 'credential_header_twice' }
    ])
    expect(problemsOf({ headers: [line('Authorization', 'x', false)] }, { credential })).toEqual([])
    expect(build({ headers })).toMatchObject({ ok: true, secretHeaders: [] })
  })

  it.each([
    'https://evil.example/x',
    'http://api.example/x',
    'https://api.example:444/x',
    'https://sub.api.example/x',
    'https://api.example.evil/x'
  ])('does not go to %s', url => {
    const result = build({ url }, { credential })
    expect(result).toEqual({ ok: false, problems: [{ field: 'url', code: 'credential_other_origin' }] })
    expect(build({ url })).toMatchObject({ ok: true })
  })

  it('goes to its own origin, also when that is written in full', () => {
    expect(build({ url: 'HTTPS://API.example:443/y' }, { credential })).toMatchObject({ ok: true })
  })

  it.each([
    ['a line break', bytes('key\r\nInjected: 1')],
    ['a NUL', bytes('key\0')],
    ['a character beyond Latin-1', bytes('key€')],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe])],
    ['nothing', new Uint8Array()]
  ])('with %s is refused and not told', (_what, secret) => {
    const result = build({}, { credential: { ...credential, secret } })
    expect(result).toEqual({ ok: false, problems: [{ field: 'credential', code: 'secret_invalid' }] })
  })

  it('goes to another origin that it may travel to, and to that one only', () => {
    const origins = [...credential.origins, 'https://other.example:8443']
    const allowed = { credential: { ...credential, origins } }
    expect(build({ url: 'https://other.example:8443/y' }, allowed)).toMatchObject({ ok: true })
    expect(problemsOf({ url: 'https://other.example/y' }, allowed)).toEqual([
      { field: 'url', code: 'credential_other_origin' }
    ])
  })

  it('goes nowhere without an origin', () => {
    expect(problemsOf({}, { credential: { ...credential, origins: [] } })).toHaveLength(1)
  })

  it('keeps a byte order mark that belongs to it from vanishing', () => {
    expect(problemsOf({}, { credential: { ...credential, secret: bytes('\ufeffkey') } })).toHaveLength(1)
  })
})

describe('a credential in the query', () => {
  const inQuery = (secret: string) => ({
    credential: { ...credential, placement: { kind: 'query', parameter: 'api_key' }, secret: bytes(secret) } as const
  })

  it.each([
    ['/x', 'https://api.example/x?api_key=a%2Bb%2Fc%3D%27'],
    ['/x?', 'https://api.example/x?api_key=a%2Bb%2Fc%3D%27'],
    ['/x?a=1', 'https://api.example/x?a=1&api_key=a%2Bb%2Fc%3D%27'],
    ['/x?a=1&', 'https://api.example/x?a=1&api_key=a%2Bb%2Fc%3D%27']
  ])('stands behind what was typed: %s', (url, whole) => {
    const result = build({ url }, inQuery("a+b/c='"))
    expect(result).toMatchObject({ ok: true, secretHeaders: [], secretQuery: ['api_key'], request: { url: whole } })
  })

  it('is the only one of its name, wherever the other stands', () => {
    const twice = (field: string) => [{ field, code: 'credential_query_twice' }]
    expect(problemsOf({ url: '/x?api%5Fkey=1' }, inQuery('k'))).toEqual(twice('url'))
    const query = [line('a', '1'), line('api_key', '2')]
    expect(problemsOf({ query }, inQuery('k'))).toEqual(twice('query.1.name'))
    expect(problemsOf({ query: [line('api_key', '2', false)] }, inQuery('k'))).toEqual([])
  })
})

describe('a credential in a cookie', () => {
  const inCookie = (secret: string) => ({
    credential: { ...credential, placement: { kind: 'cookie', cookie: 'session' }, secret: bytes(secret) } as const
  })

  it('has a line of its own where there is no other', () => {
    const result = build({}, inCookie('abc'))
    expect(result).toMatchObject({ ok: true, secretHeaders: ['Cookie'] })
    expect(result.ok && result.request.headers).toContainEqual(['Cookie', 'session=abc'])
  })

  it('joins the cookies of a person to one line', () => {
    const headers = [line('cookie', 'lang=es; theme=dark'), line('X', '1')]
    expect(requestOf({ headers }, inCookie('abc')).headers.slice(3)).toEqual([
      ['cookie', 'lang=es; theme=dark; session=abc'],
      ['X', '1']
    ])
  })

  it('is the only one of its name', () => {
    const headers = [line('Cookie', 'lang=es; session=other')]
    expect(problemsOf({ headers }, inCookie('abc'))).toEqual([
      { field: 'headers.0.value', code: 'credential_cookie_twice' }
    ])
    expect(problemsOf({ headers: [line('Cookie', 'session2=x')] }, inCookie('abc'))).toEqual([])
  })

  it.each(['a;b', 'a b', 'a"b', 'a,b', 'a\\b', 'ñ'])('cannot be %j', secret => {
    expect(problemsOf({}, inCookie(secret))).toEqual([{ field: 'credential', code: 'secret_invalid' }])
  })
})

describe('a credential in the body', () => {
  const inBody = { credential: { ...credential, placement: { kind: 'json', member: 'api_key' } } as const }

  it('is all that the body holds', () => {
    const request = requestOf({ method: 'POST' }, inBody)
    expect(textOf(request)).toBe(JSON.stringify({ api_key: key }))
    expect(request.headers).toContainEqual(['Content-Type', 'application/json'])
  })

  it('does not stand beside another body', () => {
    const body = { kind: 'text', text: 'x' } as const
    expect(problemsOf({ method: 'POST', body }, inBody)).toEqual([{ field: 'body', code: 'credential_body_twice' }])
  })
})

it('a credential in the place of a default is the only one there', () => {
  const placement = { kind: 'header', header: 'user-agent', prefix: '' } as const
  const { headers } = requestOf({}, { credential: { ...credential, placement } })
  expect(headers.filter(([name]) => name.toLowerCase() === 'user-agent')).toEqual([['user-agent', key]])
})
