import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLoopback, normalizeBaseUrl, originOf } from '../../../../electron/domain/base-url'

describe('normalizeBaseUrl', () => {
  it.each([
    ['https://api.wisphub.net', 'https://api.wisphub.net'],
    ['https://api.wisphub.net/', 'https://api.wisphub.net'],
    ['https://api.wisphub.net/api', 'https://api.wisphub.net'],
    ['https://api.wisphub.net/api/', 'https://api.wisphub.net'],
    ['https://api.wisphub.net//api//', 'https://api.wisphub.net'],
    ['https://api.wisphub.net/api/api/', 'https://api.wisphub.net'],
    ['  https://API.WispHub.net/api\n', 'https://api.wisphub.net'],
    ['HTTP://localhost:8000', 'http://localhost:8000'],
    ['https://host:443/', 'https://host'],
    ['http://[::1]:8000/', 'http://[::1]:8000'],
    ['https://host/panel/api/', 'https://host/panel'],
    ['https://host/myapi', 'https://host/myapi'],
    ['https://host/api/v2', 'https://host/api/v2'],
    ['https://host/%61pi', 'https://host/%61pi'],
    ['https://ejemplo.españa', 'https://ejemplo.xn--espaa-rta']
  ])('makes %j %j', (text, baseUrl) => {
    expect(normalizeBaseUrl(text, '/api')).toEqual({ ok: true, baseUrl, origin: originOf(baseUrl) })
  })

  it('keeps the path of a provider that has none to trim', () => {
    expect(normalizeBaseUrl('https://host/api/', null)).toMatchObject({ baseUrl: 'https://host/api' })
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['api.wisphub.net', 'scheme_missing'],
    ['localhost:8000', 'scheme_missing'],
    ['//host', 'scheme_missing'],
    ['https:/host', 'scheme_not_http'],
    ['https:host', 'scheme_not_http'],
    ['ftp://host', 'scheme_not_http'],
    ['file:///etc/passwd', 'scheme_not_http'],
    ['javascript:alert(1)', 'scheme_not_http'],
    ['https://', 'invalid'],
    ['https:///host', 'invalid'],
    ['https://ho st', 'invalid'],
    ['https://host:99999', 'invalid'],
    ['https://user@host', 'userinfo'],
    ['https://user:pass@host', 'userinfo'],
    ['https://@host', 'userinfo'],
    ['https://host?', 'query'],
    ['https://host/?a=b', 'query'],
    ['https://host#', 'fragment'],
    ['https://host/#a', 'fragment'],
    ['https://ho\tst', 'control_character'],
    ['https://host/a\r\nb', 'control_character'],
    ['https://host\0', 'control_character'],
    ['https://evil\\@host', 'backslash']
  ])('refuses %j: %s', (text, problem) => {
    expect(normalizeBaseUrl(text, '/api')).toEqual({ ok: false, problem })
  })

  const path = fc.array(fc.constantFrom('/', '/api', 'api', '/v1', '/api/', 'x', '%20', '.', '/..'), { maxLength: 8 })
  it('never ends in a slash or doubles the path of the endpoints', () => {
    fc.assert(
      fc.property(path, parts => {
        const result = normalizeBaseUrl(`https://host/${parts.join('')}`, '/api')
        if (!result.ok) throw new Error(result.problem)
        expect(result.baseUrl).not.toMatch(/\/$/)
        expect(`${result.baseUrl}/api/clientes/`).not.toContain('/api/api/clientes/')
        expect(result.baseUrl.startsWith('https://host')).toBe(true)
        expect(normalizeBaseUrl(result.baseUrl, '/api')).toEqual(result)
      })
    )
  })

  it('gives a URL or a problem for every text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), text => {
        const result = normalizeBaseUrl(text, '/api')
        if (result.ok) expect(new URL(result.baseUrl).origin).toBe(result.origin)
        else expect(result.problem).toMatch(/^[a-z_]+$/)
      })
    )
  })
})

describe('originOf', () => {
  it.each([
    ['https://Host:443/a?b#c', 'https://host'],
    ['http://host:8080/', 'http://host:8080'],
    ['ftp://host/', null],
    ['blob:https://host/1', null],
    ['no URL', null]
  ])('of %j is %j', (url, origin) => expect(originOf(url)).toBe(origin))
})

describe('isLoopback', () => {
  it.each([
    'http://127.0.0.1',
    'https://127.255.255.254:1/',
    'http://127.1',
    'http://0x7f.1',
    'http://[::1]:8000',
    'http://LOCALHOST'
  ])('takes %s for this machine', url => expect(isLoopback(url)).toBe(true))
  it.each([
    'http://128.0.0.1',
    'http://10.0.0.1',
    'http://127.0.0.1.example',
    'http://127.example',
    'http://localhost.example',
    'http://mylocalhost',
    'http://[::2]',
    'http://0.0.0.0',
    'no URL'
  ])('does not take %s for it', url => expect(isLoopback(url)).toBe(false))
})
