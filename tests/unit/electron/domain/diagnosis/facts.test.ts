import { describe, expect, it } from 'vitest'
import { meaningOf, wordsOf } from '../../../../../electron/domain/diagnosis/answer'
import { carriedIn } from '../../../../../electron/domain/diagnosis/carried'
import { clockAhead, measureClock } from '../../../../../electron/domain/diagnosis/clock'
import { parseJson, textMember } from '../../../../../electron/domain/diagnosis/json'
import { placesInOpenApi } from '../../../../../electron/domain/diagnosis/openapi'
import { pathCandidates } from '../../../../../electron/domain/diagnosis/path-candidates'
import { readTokenClaims } from '../../../../../electron/domain/diagnosis/token-claims'
import { evidenceOf, key, receivedAt } from './evidence-of'
import { apiKey, fiberwise, middleware, wisphubNet } from './provider-facts'

describe('the clock', () => {
  it.each([
    [new Date(receivedAt - 90_000).toUTCString(), null, 90],
    [new Date(receivedAt + 90_000).toUTCString(), '0', -90],
    [new Date(receivedAt).toUTCString(), '30', null],
    ['yesterday', null, null],
    [null, null, null]
  ])('of %s, aged %s, is ahead by %s', (date, age, ahead) => {
    expect(clockAhead(date, age, receivedAt)).toBe(ahead)
  })
})

it('measures the clock by a hop', () => {
  const { hops } = evidenceOf({
    provider: apiKey,
    path: '/',
    headers: { Date: new Date(receivedAt).toUTCString() }
  }).exchange
  expect(measureClock(hops[0], receivedAt + 5000)).toBe(5)
  expect(measureClock(undefined, receivedAt)).toBeNull()
})

describe('the claims of a token', () => {
  const token = (claims: unknown) =>
    `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`

  it('are times, audience and issuer, and nothing personal', () => {
    expect(readTokenClaims(token({ exp: 9, nbf: 1, iat: 2, aud: ['a', 7], iss: 'i', email: 'x@example' }))).toEqual({
      expiresAt: 9,
      notBefore: 1,
      issuedAt: 2,
      audience: ['a'],
      issuer: 'i'
    })
    expect(readTokenClaims(token({ aud: 'one', exp: 'soon' }))).toMatchObject({ audience: ['one'], expiresAt: null })
  })

  it.each(['', 'opaque', 'a.b.c', token([]), token(null), `x.${'A'.repeat(70_000)}.y`])('are none in %s', text => {
    expect(readTokenClaims(text)).toBeNull()
  })
})

describe('JSON from outside', () => {
  it('is not read where it is nested deeper than anybody walks', () => {
    expect(parseJson('['.repeat(64) + ']'.repeat(64))).toBeDefined()
    expect(parseJson('['.repeat(65) + ']'.repeat(65))).toBeUndefined()
    expect(parseJson('['.repeat(5_000_000))).toBeUndefined()
    expect(parseJson(`["${'['.repeat(500)}"]`)).toBeDefined()
  })

  it('has only its own members', () => {
    const json = parseJson('{"__proto__":{"detail":"planted"},"constructor":1}')
    expect(textMember(json, 'detail')).toBeNull()
    expect(textMember(json, 'toString')).toBeNull()
    expect(textMember({}, 'detail')).toBeNull()
  })
})

describe('the words of an answer', () => {
  it.each([
    [{ detail: 'No' }, 'No'],
    [{ errors: { detail: 'No' } }, 'No'],
    [{ error: { message: 'No' } }, 'No'],
    [{ error: 'invalid_token', error_description: 'No' }, 'No'],
    [{ detail: [{ loc: ['body', 'a'], msg: 'Field required', input: 'a-secret-value' }] }, 'body.a: Field required'],
    ['<html><head><title> 403 Forbidden </title></head></html>', '403 Forbidden'],
    ['no', 'no'],
    [[1], '']
  ])('of %j are %s', (body, words) => {
    expect(wordsOf(evidenceOf({ provider: apiKey, path: '/', status: 403, body }))).toBe(words)
  })
})

describe('a known answer without words', () => {
  const meaning = (body: unknown) => meaningOf(evidenceOf({ provider: wisphubNet, path: '/', status: 403, body }))

  it.each(['', '<html><title>403</title></html>', {}])('counts where the server says nothing: %j', body => {
    expect(meaning(body)).toBe('wrong_host')
  })

  it('does not where it has words of its own', () => {
    expect(meaning({ detail: 'Your plan does not include the API.' })).toBe(null)
    expect(meaning({ detail: 'CSRF Failed: CSRF token missing.' })).toBe('csrf')
    expect(meaning({ detail: 'Usted no tiene permiso para realizar esta acción.' })).toBe('not_allowed')
  })
})

describe('what a request carried', () => {
  it.each([
    [`Authorization: Api-Key ${key}`, [{ in: 'header', name: 'Authorization', scheme: 'Api-Key ' }]],
    [`Authorization: ${key}`, [{ in: 'header', name: 'Authorization', scheme: '' }]],
    [`Authorization: Bearer api_${key}`, [{ in: 'header', name: 'Authorization', scheme: 'Bearer api_' }]],
    [`X-Own: ${key}`, [{ in: 'header', name: 'X-Own', scheme: '' }]],
    [
      'Cookie: session=••••••••; theme=dark',
      [
        { in: 'cookie', name: 'session', scheme: '' },
        { in: 'cookie', name: 'theme', scheme: '' }
      ]
    ],
    ['Proxy-Authorization: Basic ••••••••', []],
    ['Accept: */*', []]
  ])('in %s', (line, carried) => {
    expect(carriedIn(evidenceOf({ provider: apiKey, path: '/', sent: [line] }).exchange.hops[0])).toEqual(carried)
  })

  it('in the query', () => {
    const { hops } = evidenceOf({ provider: apiKey, path: `/?api_key=${key}&page=2` }).exchange
    expect(carriedIn(hops[0])).toEqual([{ in: 'query', name: 'api_key', scheme: '' }])
  })
})

describe('other paths', () => {
  it.each([
    [fiberwise, 'http://localhost:5757/api/v1/agents', []],
    [fiberwise, 'http://localhost:5757/agents', ['missing /api/v1/agents']],
    [fiberwise, 'http://localhost:5757/api/agents', ['missing /api/v1/agents']],
    [fiberwise, 'http://localhost:5757/api/v1/api/v1/agents', ['doubled /api/v1/agents']],
    [middleware, 'http://localhost:8000/api/v1/clients/', ['extra /api/clients/']],
    [middleware, 'http://localhost:8000/nothing/of/it', []]
  ])('of %# %s', (provider, path, found) => {
    const candidates = pathCandidates(evidenceOf({ provider, path }))
    expect(candidates.map(({ kind, path: to }) => `${kind} ${to}`)).toEqual(found)
  })
})

it('reads where a service wants its keys', () => {
  const securitySchemes = {
    a: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
    b: { type: 'apiKey', in: 'query', name: 'key' },
    c: { type: 'apiKey', in: 'cookie', name: 'session' },
    d: { type: 'http', scheme: 'bearer' },
    e: { type: 'http', scheme: 'Basic' },
    f: { type: 'oauth2' },
    g: null
  }
  expect(placesInOpenApi({ components: { securitySchemes } })).toEqual([
    { kind: 'header', header: 'X-API-Key', prefix: '' },
    { kind: 'query', parameter: 'key' },
    { kind: 'cookie', cookie: 'session' },
    { kind: 'header', header: 'Authorization', prefix: 'Bearer ' },
    { kind: 'basic', userName: '' }
  ])
  expect(placesInOpenApi('<html>')).toEqual([])
})
