import fc from 'fast-check'
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

describe('headers', () => {
  it('are these few by default', () => {
    expect(requestOf().headers).toEqual([
      ['Accept', '*/*'],
      ['User-Agent', 'Latchkey/1.2.3'],
      ['Accept-Encoding', 'gzip, deflate, br']
    ])
  })

  it('of a person take the place of defaults, in their own writing', () => {
    const headers = [
      line('accept', 'text/csv'),
      line('USER-AGENT', ''),
      line('content-type', 'text/x'),
      line('Accept-Encoding', 'identity')
    ]
    const request = requestOf({ method: 'POST', headers, body: { kind: 'json', text: '{}' } })
    expect(request.headers).toEqual([
      ['accept', 'text/csv'],
      ['USER-AGENT', ''],
      ['content-type', 'text/x'],
      ['Accept-Encoding', 'identity'],
      ['Content-Length', '2']
    ])
  })

  it('keep order, case, duplicates, blanks and 8-bit characters', () => {
    const headers = [
      line('x-B', '1'),
      line('X-b', ' 2 '),
      line('off', '3', false),
      line('', ''),
      line('x-B', 'ñ\t'),
      line('Host', 'other')
    ]
    expect(requestOf({ headers }).headers.slice(3)).toEqual([
      ['x-B', '1'],
      ['X-b', ' 2 '],
      ['x-B', 'ñ\t'],
      ['Host', 'other']
    ])
  })

  it.each([
    [line('X Y', '1'), 'name', 'header_name_invalid'],
    [line('', '1'), 'name', 'header_name_invalid'],
    [line('X:', '1'), 'name', 'header_name_invalid'],
    [line('X\r\nY', '1'), 'name', 'header_name_invalid'],
    [line('ñ', '1'), 'name', 'header_name_invalid'],
    [line('X', 'a\r\nInjected: 1'), 'value', 'header_value_invalid'],
    [line('X', 'a\nb'), 'value', 'header_value_invalid'],
    [line('X', 'a\0'), 'value', 'header_value_invalid'],
    [line('X', 'a\u007f'), 'value', 'header_value_invalid'],
    [line('X', '€'), 'value', 'header_value_invalid'],
    [line('content-length', '5'), 'name', 'header_not_allowed'],
    [line('Transfer-Encoding', 'chunked'), 'name', 'header_not_allowed'],
    [line('Trailer', 'X'), 'name', 'header_not_allowed']
  ])('like %j are refused by %s: %s', (header, part, code) => {
    expect(problemsOf({ headers: [line('ok', '1'), header] })).toEqual([{ field: `headers.1.${part}`, code }])
  })

  it('that pass hold nothing that could end a line', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, text, (name, value) => {
        const result = build({ headers: [line(name, value)] })
        if (!result.ok) return
        for (const [own, content] of result.request.headers) {
          expect(own).toMatch(/^[!-~]+$/)
          expect(content).toMatch(/^[\t\x20-\x7e\x80-\xff]*$/)
        }
      })
    )
  })
})

describe('the body', () => {
  it.each([
    ['application/json', { kind: 'json', text: '{bad json ñ' }, '{bad json ñ'],
    ['application/json', { kind: 'json', text: '{"a": 1.0,\r\n"a":2}' }, '{"a": 1.0,\r\n"a":2}'],
    ['application/json', { kind: 'json', text: '' }, ''],
    ['text/plain; charset=utf-8', { kind: 'text', text: '\ufeffa\nb' }, '\ufeffa\nb'],
    [
      'application/x-www-form-urlencoded',
      { kind: 'form', fields: [line('a', 'b c'), line('x', 'y', false), line('', '')] },
      'a=b+c'
    ],
    [
      'multipart/form-data; boundary=b0undary',
      { kind: 'multipart', parts: [line('a', 'b'), line('x', 'y', false)] },
      '--b0undary\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--b0undary--\r\n'
    ]
  ] as const)('as %s is %j', (contentType, body, written) => {
    const request = requestOf({ method: 'POST', body: structuredClone(body) as RequestToBuild['spec']['body'] })
    expect(request.headers.slice(3)).toEqual([
      ['Content-Type', contentType],
      ['Content-Length', String(bytes(written).byteLength)]
    ])
    expect(request.body && Buffer.from(request.body).equals(bytes(written))).toBe(true)
  })

  it('is not there, and says so where it would have a meaning', () => {
    expect(requestOf().body).toBeNull()
    for (const method of ['POST', 'PUT', 'PATCH'] as const) {
      expect(requestOf({ method }).headers.at(-1)).toEqual(['Content-Length', '0'])
    }
    for (const method of ['GET', 'HEAD', 'DELETE', 'OPTIONS'] as const) {
      expect(requestOf({ method }).headers).toHaveLength(3)
    }
  })

  it('of a GET is sent as asked', () => {
    expect(textOf(requestOf({ body: { kind: 'text', text: 'q' } }))).toBe('q')
  })

  it.each([
    [{ kind: 'json', text: '\ud800' }, 'body.text', 'not_encodable'],
    [{ kind: 'form', fields: [line('\ud800', '')] }, 'body.fields.0.name', 'not_encodable'],
    [{ kind: 'multipart', parts: [line('a', '\ud800')] }, 'body.parts.0.value', 'not_encodable'],
    [{ kind: 'multipart', parts: [line('a', 'xb0undaryx')] }, 'body.parts', 'boundary_in_part']
  ] as const)('%j is refused at %s: %s', (body, field, code) => {
    expect(problemsOf({ body: structuredClone(body) as RequestToBuild['spec']['body'] })).toEqual([{ field, code }])
  })
})

it.each(['GET /', 'GET\r\n', '', 'get', 'GÉT', 'G:T'])('refuses %j as a method', method => {
  expect(problemsOf({ method: method as 'GET' })).toEqual([{ field: 'method', code: 'method_invalid' }])
})

it('tells all problems at once, and no value with them', () => {
  const problems = problemsOf(
    {
      method: 'g' as 'GET',
      url: 'ftp://canary',
      headers: [line('X', 'canary\n')],
      body: { kind: 'json', text: 'canary\ud800' }
    },
    { credential: { ...credential, secret: bytes('canary\n') } }
  )
  expect(problems.map(({ code }) => code)).toEqual([
    'method_invalid',
    'url_scheme',
    'header_value_invalid',
    'not_encodable',
    'secret_invalid'
  ])
  expect(JSON.stringify(problems)).not.toContain('canary')
})
