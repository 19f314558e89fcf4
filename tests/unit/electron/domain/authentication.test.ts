import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillPlacement, type Placement, placeSecret } from '../../../../electron/domain/authentication'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const header: Placement = { kind: 'header', header: '{headerName}', prefix: '{prefix}' }
const query: Placement = { kind: 'query', parameter: '{parameterName}' }
const cookie: Placement = { kind: 'cookie', cookie: '{cookieName}' }
const basic: Placement = { kind: 'basic', userName: '{userName}' }

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('\r\n', ':', ';', '=', '{prefix}'))

describe('the fields of a credential', () => {
  it('stand where their name stood', () => {
    expect(fillPlacement(header, { headerName: 'X-API-Key', prefix: 'Key ' })).toEqual({
      ok: true,
      value: { kind: 'header', header: 'X-API-Key', prefix: 'Key ' }
    })
  })

  it('are put in once: a value that looks like a field stays what it is', () => {
    const filled = fillPlacement(header, { headerName: 'X', prefix: '{headerName} ' })
    expect(filled).toEqual({ ok: true, value: { kind: 'header', header: 'X', prefix: '{headerName} ' } })
  })

  it.each([
    [header, { headerName: 'X-Key\r\nInjected: 1', prefix: '' }],
    [header, { headerName: '', prefix: '' }],
    [header, { headerName: 'Content-Length', prefix: '' }],
    [header, { headerName: 'host', prefix: '' }],
    [header, { headerName: 'X', prefix: 'a\nb' }],
    [header, { headerName: 'X', prefix: ' a' }],
    [header, {}],
    [query, { parameterName: '' }],
    [query, { parameterName: 'a\0' }],
    [query, { parameterName: '\ud800' }],
    [cookie, { cookieName: 'a=b' }],
    [cookie, { cookieName: 'a;b' }],
    [cookie, {}],
    [basic, { userName: 'a:b' }],
    [basic, { userName: 'a\nb' }]
  ] as const)('%j with %j is refused', (placement, fields) => {
    expect(fillPlacement(placement, fields)).toEqual({
      ok: false,
      problems: [{ field: 'credential', code: 'credential_field_invalid' }]
    })
  })

  it('never make a header of anything but a name and a value', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (headerName, prefix, secret) => {
        const filled = fillPlacement(header, { headerName, prefix })
        const placed = filled.ok ? placeSecret(filled.value, bytes(secret)) : null
        if (!placed?.ok || placed.value.in !== 'header') return
        expect(placed.value.header[0]).toBe(headerName)
        expect(headerName).toMatch(/^[!-~]+$/)
        expect(headerName).not.toMatch(/[:\s]/)
        expect(placed.value.header[1]).toBe(prefix + secret)
        expect(placed.value.header[1]).toMatch(/^[\t\x20-\x7e\x80-\xff]*$/)
      })
    )
  })

  it('never make more than one cookie', () => {
    fc.assert(
      fc.property(anyText, anyText, (cookieName, secret) => {
        const filled = fillPlacement(cookie, { cookieName })
        const placed = filled.ok ? placeSecret(filled.value, bytes(secret)) : null
        if (!placed?.ok || placed.value.in !== 'cookie') return
        expect(`${placed.value.name}=${placed.value.value}`).toMatch(/^[^\s;,"\\=]+=[^\s;,"\\]*$/)
      })
    )
  })

  it('never move the border between user name and password', () => {
    fc.assert(
      fc.property(anyText, anyText, (userName, secret) => {
        const filled = fillPlacement(basic, { userName })
        const placed = filled.ok ? placeSecret(filled.value, bytes(secret)) : null
        if (!placed?.ok || placed.value.in !== 'header') return
        const [, content = ''] = placed.value.header[1].split(' ')
        const text = Buffer.from(content, 'base64').toString('utf8')
        expect(text.slice(0, text.indexOf(':'))).toBe(userName)
        expect(text.slice(text.indexOf(':') + 1)).toBe(secret)
      })
    )
  })
})

describe('a secret', () => {
  it('is the password of Basic in UTF-8 (RFC 7617, the example of section 2.1)', () => {
    const placed = placeSecret({ kind: 'basic', userName: 'test' }, bytes('123£'))
    expect(placed).toEqual({ ok: true, value: { in: 'header', header: ['Authorization', 'Basic dGVzdDoxMjPCow=='] } })
  })

  it('stands in JSON byte for byte', () => {
    const key = 'a+b/c="\\ñ='
    const placed = placeSecret({ kind: 'json', member: 'api_key' }, bytes(key))
    expect(placed.ok && placed.value.in === 'json' && JSON.parse(placed.value.text)).toEqual({ api_key: key })
  })

  it.each([header, query, cookie, basic])('that is empty or no text is refused: %j', placement => {
    for (const secret of [new Uint8Array(), new Uint8Array([0xff])]) {
      expect(placeSecret(placement, secret)).toEqual({
        ok: false,
        problems: [{ field: 'credential', code: 'secret_invalid' }]
      })
    }
  })
})
