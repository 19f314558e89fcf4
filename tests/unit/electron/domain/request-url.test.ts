import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveUrl } from '../../../../electron/domain/request-url'

const base = 'https://api.wisphub.net'
const line = (name: string, value: string, enabled = true) => ({ name, value, enabled })
const resolve = (url: string, parts: Partial<Parameters<typeof resolveUrl>[0]> = {}, baseUrl = base) =>
  resolveUrl({ url, pathParameters: [], query: [], ...parts }, baseUrl)
const urlOf = (...args: Parameters<typeof resolve>): string => {
  const result = resolve(...args)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const problemsOf = (...args: Parameters<typeof resolve>) => {
  const result = resolve(...args)
  return result.ok ? result.value : result.problems
}
/** Any text that can be sent at all. */
const encodable = fc.string({ unit: 'binary' }).filter(text => !/\p{Surrogate}/u.test(text))

describe('a path', () => {
  it.each([
    ['/api/clientes/', `${base}/api/clientes/`],
    [' /api/clientes/ ', `${base}/api/clientes/`],
    ['/', `${base}/`],
    ['/a%2Fb%20c%zz%e1', `${base}/a%2Fb%20c%zz%e1`],
    ['/a b/ñ"<>', `${base}/a%20b/%C3%B1%22%3C%3E`],
    ['/a?b=%41&c d=é', `${base}/a?b=%41&c%20d=%C3%A9`],
    ['/a;b=1,c:d@e!$()*+', `${base}/a;b=1,c:d@e!$()*+`],
    ['/a?{"filter":[1]}', `${base}/a?{%22filter%22:[1]}`],
    ['//evil.example/x', `${base}//evil.example/x`],
    ['/https://evil.example', `${base}/https://evil.example`],
    ['/a?next=https://user@evil.example', `${base}/a?next=https://user@evil.example`]
  ])('%j leads to %s', (url, expected) => expect(urlOf(url)).toBe(expected))

  it('goes behind the path of the base URL', () => {
    expect(urlOf('/v1/x', {}, 'http://localhost:8000/prefix')).toBe('http://localhost:8000/prefix/v1/x')
  })

  it('never leaves the host of the base URL', () => {
    fc.assert(
      fc.property(encodable, text => {
        const result = resolve(`/${text}`)
        if (result.ok) expect(new URL(result.value).origin).toBe(base)
      })
    )
  })

  it('arrives as typed, percent escapes and all, where it is made of what a URL may hold', () => {
    const typed = fc
      .array(fc.constantFrom(...'aZ9-_~!$&()*+,;=:@/%', '%41', '%zz', '.x', '?'), { maxLength: 30 })
      .map(characters => `/${characters.join('')}`)
    fc.assert(
      fc.property(typed, path => {
        expect(urlOf(path)).toBe(base + path)
      })
    )
  })
})

describe('an absolute URL', () => {
  it.each([
    ['https://other.example', 'https://other.example/'],
    ['HTTP://Other.Example:80/A', 'http://other.example/A'],
    ['http://127.0.0.1:8000/x?y', 'http://127.0.0.1:8000/x?y'],
    ['http://[::1]/x', 'http://[::1]/x']
  ])('%j is taken as %s', (url, expected) => expect(urlOf(url)).toBe(expected))

  it.each([
    ['api/clientes', 'url_not_absolute'],
    ['?a=b', 'url_not_absolute'],
    ['', 'url_not_absolute'],
    ['ftp://host/', 'url_scheme'],
    ['file:///etc/passwd', 'url_scheme'],
    ['data:text/html,x', 'url_scheme'],
    ['javascript:alert(1)', 'url_scheme'],
    ['https:host', 'url_scheme'],
    ['https:/host', 'url_scheme'],
    ['https://', 'url_invalid'],
    ['https:///host', 'url_invalid'],
    ['https://ho st/', 'url_invalid'],
    ['https://host:99999/', 'url_invalid'],
    ['https://[::1/', 'url_invalid'],
    ['https://user@host/', 'url_userinfo'],
    ['https://user:pass@host/', 'url_userinfo'],
    ['https://@host/', 'url_userinfo'],
    ['https://{host}/', 'placeholder_unknown'],
    ['https://host\\@evil/', 'url_backslash'],
    ['/a\\b', 'url_backslash'],
    ['/a#b', 'url_fragment'],
    ['/a?b=#', 'url_fragment'],
    ['/a\r\nX-Injected: 1', 'url_control_character'],
    ['/a\tb', 'url_control_character'],
    ['/a\0', 'url_control_character'],
    ['/a\u007f', 'url_control_character'],
    ['/a\ud800', 'not_encodable'],
    ['/../etc', 'url_dot_segment'],
    ['/a/./b', 'url_dot_segment'],
    ['/a/..', 'url_dot_segment'],
    ['/a/%2e%2E/b', 'url_dot_segment'],
    ['/a/.%2e/b?c', 'url_dot_segment'],
    ['/{id}/', 'placeholder_unknown'],
    ['/{}/', 'placeholder_unknown']
  ])('%j is refused: %s', (url, code) => expect(problemsOf(url)).toEqual([{ field: 'url', code }]))

  it('may have dots that are no segment, and braces that hold no name', () => {
    expect(urlOf('/a..b/.c/d./...?e=../..')).toBe(`${base}/a..b/.c/d./...?e=../..`)
    expect(urlOf('/a}b{c')).toBe(`${base}/a%7Db%7Bc`)
  })
})

describe('path parameters', () => {
  const path = (value: string) => ({ pathParameters: [line('id', value)] })

  it.each([
    ['7', '7'],
    ['a b', 'a%20b'],
    ['a/b', 'a%2Fb'],
    ['../x', '..%2Fx'],
    ['%2e%2e', '%252e%252e'],
    ['a?b#c', 'a%3Fb%23c'],
    ['a\\b', 'a%5Cb'],
    ['ñ\r\n', '%C3%B1%0D%0A'],
    ['{id}', '%7Bid%7D'],
    ['$&', '%24%26']
  ])('%j stands as %s', (value, written) => {
    expect(urlOf('/c/{id}/p/', path(value))).toBe(`${base}/c/${written}/p/`)
  })

  it('are put in wherever they are named, in the path only', () => {
    const parts = { pathParameters: [line('a', '1'), line('b c', '2'), line('off', '3', false), line('spare', '4')] }
    expect(urlOf('/{a}/{b c}-{a}?q={a}', parts)).toBe(`${base}/1/2-1?q={a}`)
    expect(urlOf('https://host/{a}', parts)).toBe('https://host/1')
  })

  it.each([
    [[line('id', '')], 'pathParameters.0.value', 'path_parameter_empty'],
    [[line('id', '.')], 'pathParameters.0.value', 'path_parameter_dots'],
    [[line('id', '..')], 'pathParameters.0.value', 'path_parameter_dots'],
    [[line('id', '\udc00')], 'pathParameters.0.value', 'not_encodable'],
    [[line('id', '1'), line('id', '2')], 'pathParameters.1.name', 'path_parameter_twice'],
    [[line('id', '1', false)], 'url', 'placeholder_unknown'],
    [[line('ID', '1')], 'url', 'placeholder_unknown']
  ])('%j are refused at %s: %s', (pathParameters, field, code) => {
    expect(problemsOf('/c/{id}/', { pathParameters })).toEqual([{ field, code }])
  })

  it('cannot make a dot segment with what stands beside them', () => {
    expect(problemsOf('/x/.{id}/', path('.'))).toMatchObject([{ code: 'path_parameter_dots' }])
    expect(urlOf('/x/.{id}/', path('%2e'))).toBe(`${base}/x/.%252e/`)
  })

  it('never change the shape of the path', () => {
    fc.assert(
      fc.property(encodable, value => {
        const result = resolve('/a/{id}/b?c=d', path(value))
        if (!result.ok) {
          expect(['', '.', '..']).toContain(value)
          return
        }
        const url = new URL(result.value)
        const segments = url.pathname.split('/')
        expect(segments).toHaveLength(4)
        expect([segments[1], segments[3], url.search, url.origin]).toEqual(['a', 'b', '?c=d', base])
        expect(decodeURIComponent(segments[2] ?? '')).toBe(value)
      })
    )
  })
})

describe('the query', () => {
  it('is put behind what was typed', () => {
    const query = [
      line('limit', '50'),
      line('off', 'x', false),
      line('', ''),
      line('a b', '1 + 1 = 2&'),
      line('limit', '')
    ]
    const written = 'limit=50&a%20b=1%20%2B%201%20%3D%202%26&limit='
    expect(urlOf('/x', { query })).toBe(`${base}/x?${written}`)
    expect(urlOf('/x?', { query })).toBe(`${base}/x?${written}`)
    expect(urlOf('/x?y=1', { query })).toBe(`${base}/x?y=1&${written}`)
    expect(urlOf('/x?y=1&', { query })).toBe(`${base}/x?y=1&${written}`)
  })

  it('arrives as it was put in, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(encodable, encodable)), pairs => {
        const url = urlOf('/x', { query: pairs.map(([name, value]) => line(name, value)) })
        expect(url).toMatch(/^[\x21-\x7e]+$/)
        expect(url).not.toContain('+')
        expect([...new URL(url).searchParams]).toEqual(pairs.filter(([name, value]) => name + value !== ''))
      })
    )
  })

  it('tells which pair cannot be encoded', () => {
    const query = [line('a', 'b'), line('\ud800', 'x'), line('y', '\ud800'), line('\ud800', 'off', false)]
    expect(problemsOf('/x', { query })).toEqual([
      { field: 'query.1.name', code: 'not_encodable' },
      { field: 'query.2.value', code: 'not_encodable' }
    ])
  })
})

it('tells all problems at once', () => {
  expect(problemsOf('ftp://x', { pathParameters: [line('a', '')], query: [line('b', '\ud800')] })).toEqual([
    { field: 'url', code: 'url_scheme' },
    { field: 'pathParameters.0.value', code: 'path_parameter_empty' },
    { field: 'query.0.value', code: 'not_encodable' }
  ])
})

it('gives a URL that the transport takes as it is, or a problem, for every text', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true, withFragments: true })),
      text => {
        const result = resolve(text)
        if (result.ok) {
          expect(new URL(result.value).href).toBe(result.value)
          expect(result.value).toMatch(/^https?:\/\/[\x21-\x7e]+$/)
        } else expect(result.problems.length).toBeGreaterThan(0)
      }
    ),
    { numRuns: 500 }
  )
})
