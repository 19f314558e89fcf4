import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BuiltRequest } from '../../../../electron/domain/build-request'
import { decideRedirect, maxRedirects, type Redirection, visitKey } from '../../../../electron/domain/redirect-policy'

const origin = 'https://api.example'
const secret = 'key-0123456789'
const request: BuiltRequest = {
  method: 'GET',
  url: `${origin}/a/b?c=d`,
  headers: [
    ['Accept', '*/*'],
    ['Authorization', `Api-Key ${secret}`],
    ['X-Own', '1']
  ],
  body: null
}
const post: BuiltRequest = {
  ...request,
  method: 'POST',
  headers: [...request.headers, ['Content-Type', 'application/json'], ['Content-Length', '2']],
  body: new TextEncoder().encode('{}')
}
const decide = (location: string | null, changes: Partial<Redirection> = {}) => {
  const redirection = {
    request,
    secretHeaders: ['Authorization'],
    status: 302,
    responseHeaders: location === null ? [] : [['location', location] as const],
    followed: 0,
    ...changes
  }
  return decideRedirect({ visited: [visitKey(redirection.request)], ...redirection })
}
const follow = (...args: Parameters<typeof decide>) => {
  const decision = decide(...args)
  if (decision.kind !== 'follow') throw new Error(JSON.stringify(decision))
  return decision
}

it.each([200, 204, 300, 304, 305, 306, 400, 500])('takes %i for the answer, Location or not', status => {
  expect(decide('/x', { status })).toEqual({ kind: 'final' })
})

describe('the method', () => {
  it.each([
    [301, 'GET', 'GET'],
    [301, 'HEAD', 'HEAD'],
    [301, 'POST', 'GET'],
    [301, 'PUT', 'PUT'],
    [302, 'POST', 'GET'],
    [302, 'DELETE', 'DELETE'],
    [303, 'POST', 'GET'],
    [303, 'PUT', 'GET'],
    [303, 'HEAD', 'HEAD'],
    [307, 'POST', 'POST'],
    [308, 'POST', 'POST'],
    [308, 'PATCH', 'PATCH']
  ])('after %i: %s becomes %s', (status, before, after) => {
    const { next } = follow('/next', { status, request: { ...post, method: before } })
    expect(next.request.method).toBe(after)
    const keeps = before === after
    expect(next.request.body).toBe(keeps ? post.body : null)
    expect(next.request.headers.some(([name]) => /^content-/i.test(name))).toBe(keeps)
    expect(next.request.headers).toContainEqual(['X-Own', '1'])
  })
})

describe('the Location', () => {
  it.each([
    ['/x', `${origin}/x`],
    ['x', `${origin}/a/x`],
    ['../x', `${origin}/x`],
    ['?x', `${origin}/a/b?x`],
    ['', null],
    ['#x', `${origin}/a/b?c=d`],
    ['/x#fragment', `${origin}/x`],
    [' /x ', `${origin}/x`],
    ['//other.example/x', 'https://other.example/x'],
    ['\\\\other.example\\x', 'https://other.example/x'],
    ['HTTPS://API.EXAMPLE:443/x', `${origin}/x`],
    ['/ma\u00c3\u00b1ana', `${origin}/ma%C3%B1ana`],
    ['/latin\u00f1', `${origin}/latin%F1`],
    ['/a%2Fb?c=%41', `${origin}/a%2Fb?c=%41`],
    ['/a b', `${origin}/a%20b`]
  ])('%j is resolved to %j', (location, url) => {
    const decision = decide(location, { visited: [] })
    if (url === null) expect(decision).toMatchObject({ kind: 'refuse', reason: 'location_invalid' })
    else expect(decision).toMatchObject({ kind: 'follow', next: { request: { url } } })
  })

  it.each([
    ['https://', 'location_invalid'],
    ['https://host:99999/', 'location_invalid'],
    ['http://ho st/', 'location_invalid'],
    ['/a\tb', 'location_invalid'],
    ['file:///etc/passwd', 'location_not_http'],
    ['data:text/plain,x', 'location_not_http'],
    ['javascript:alert(1)', 'location_not_http'],
    ['ftp://host/', 'location_not_http'],
    ['blob:https://api.example/1', 'location_not_http'],
    ['https://user@api.example/', 'location_userinfo'],
    ['https://user:pass@api.example/', 'location_userinfo'],
    ['https://:@api.example/', 'location_userinfo'],
    ['//@api.example/', 'location_userinfo'],
    ['//user@other.example/', 'location_userinfo']
  ])('%j is refused: %s', (location, reason) => {
    expect(decide(location)).toMatchObject({ kind: 'refuse', code: 'redirect_refused', reason })
  })

  it('must be there, once', () => {
    expect(decide(null)).toMatchObject({ code: 'redirect_refused', reason: 'location_missing' })
    const responseHeaders = [['Location', '/x'] as const, ['location', '/y'] as const]
    expect(decide(null, { responseHeaders })).toMatchObject({ reason: 'location_ambiguous' })
    expect(
      decide(null, {
        responseHeaders: [
          ['Location', '/x'],
          ['LOCATION', '/x']
        ]
      })
    ).toMatchObject({ kind: 'follow' })
  })
})

describe('within one origin', () => {
  it('everything goes on', () => {
    const decision = follow(`${origin}:443/x`, { secretQuery: ['k'] })
    expect(decision.dropped).toEqual([])
    expect(decision.next).toEqual({
      request: { ...request, url: `${origin}/x` },
      secretHeaders: ['Authorization'],
      secretQuery: ['k']
    })
  })
})

describe('to another origin', () => {
  const others = [
    'http://api.example/x',
    'https://api.example:8443/x',
    'https://sub.api.example/x',
    'https://example/x',
    'https://api.example.evil/x',
    'https://127.0.0.1/x'
  ]

  it.each(others)('%s: what came from the vault stays behind', location => {
    const { next, dropped } = follow(location)
    expect(dropped).toEqual(['Authorization'])
    expect(next.secretHeaders).toEqual([])
    expect(next.request.headers).toEqual([
      ['Accept', '*/*'],
      ['X-Own', '1']
    ])
  })

  it('whatever its name is, and in whatever case', () => {
    const headers: BuiltRequest['headers'] = [
      ['x-tenant', secret],
      ['X-Own', '1']
    ]
    const { next, dropped } = follow(others[0] ?? '', { request: { ...request, headers }, secretHeaders: ['X-Tenant'] })
    expect(dropped).toEqual(['x-tenant'])
    expect(JSON.stringify(next)).not.toContain(secret)
  })

  it("so do a person's own credentials and Host", () => {
    const names = [
      'authorization',
      'COOKIE',
      'Proxy-Authorization',
      'X-API-Key',
      'X-Auth-Token',
      'client-secret',
      'Host'
    ]
    const headers = names.map((name): [string, string] => [name, secret])
    const { next, dropped } = follow(others[1] ?? '', { request: { ...request, headers }, secretHeaders: [] })
    expect(dropped).toEqual(names)
    expect(next.request.headers).toEqual([])
  })

  it('and query pairs with the name of one from the vault', () => {
    const { next, dropped } = follow(`https://other.example/x?a=%41&api_key=${secret}&b=1`, {
      secretQuery: ['api_key']
    })
    expect(dropped).toEqual(['Authorization', 'api_key'])
    expect(next.request.url).toBe('https://other.example/x?a=A&b=1')
    expect(follow('https://other.example/x?a=%41', { secretQuery: ['api_key'] }).next.request.url).toContain('%41')
  })

  it.each([307, 308])('%i with a body is refused', status => {
    expect(decide('https://other.example/x', { status, request: post })).toEqual({
      kind: 'refuse',
      code: 'redirect_refused',
      reason: 'body_to_other_origin',
      origin: 'https://other.example'
    })
  })

  it('302 of a PUT keeps its body, so it is refused too; 303 loses it and goes', () => {
    const put = { ...post, method: 'PUT' }
    expect(decide('https://other.example/', { request: put })).toMatchObject({ reason: 'body_to_other_origin' })
    expect(decide('https://other.example/', { request: put, status: 303 })).toMatchObject({ kind: 'follow' })
  })
})

it('never brings a credential back, wherever the chain leads', () => {
  const hosts = fc.constantFrom('', origin, 'http://api.example', 'https://api.example:1', 'https://evil.example')
  const step = fc.tuple(hosts, fc.constantFrom(301, 302, 303, 307, 308), fc.boolean())
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), steps => {
      let current = { request: post, secretHeaders: ['Authorization'] as readonly string[] }
      let left = false
      for (const [index, [host, status]] of steps.entries()) {
        const decision = decide(`${host}/${index}`, { ...current, status, followed: 0 })
        if (decision.kind !== 'follow') return
        left ||= new URL(decision.next.request.url).origin !== new URL(current.request.url).origin
        current = decision.next
        const text = JSON.stringify(current.request.headers)
        expect(text.includes(secret)).toBe(!left)
        expect(current.secretHeaders.length > 0).toBe(!left)
        if (left) expect(current.request.body).toBeNull()
      }
    }),
    { numRuns: 500 }
  )
})

describe('a chain', () => {
  it('may come back to a URL with another method, and not with the same', () => {
    expect(decide(request.url)).toMatchObject({ kind: 'refuse', code: 'redirect_loop', reason: 'loop' })
    expect(decide(post.url, { request: post })).toMatchObject({ kind: 'follow' })
    expect(decide('/x', { visited: [`GET ${origin}/x`] })).toMatchObject({ code: 'redirect_loop' })
  })

  it(`ends after ${maxRedirects} redirects`, () => {
    expect(decide('/x', { followed: maxRedirects - 1 })).toMatchObject({ kind: 'follow' })
    expect(decide('/x', { followed: maxRedirects })).toMatchObject({ code: 'redirect_limit', reason: 'limit' })
    expect(decide('/x', { followed: maxRedirects, status: 200 })).toEqual({ kind: 'final' })
  })
})

it('lets no query value of the vault go to another origin under another name', () => {
  const own = { ...request, url: `${origin}/a?k=va%2Flue%2B0123` }
  const location = `https://login.example/?next=${encodeURIComponent(own.url)}&token=va%2Flue%2B0123&state=1`
  const { next, dropped } = follow(location, { request: own, secretHeaders: [], secretQuery: ['k'] })
  expect(next.request.url).toBe('https://login.example/?state=1')
  expect(dropped).toEqual(['Authorization', 'k'])
})
