import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSecretMemberScanner, type FoundSecret } from '../../../../electron/domain/secret-members'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const scan = (chunks: readonly Uint8Array[], members = ['key', 'tökén']) => {
  const scanner = createSecretMemberScanner(members)
  const pieces = chunks.flatMap(chunk => scanner.push(chunk))
  const found: FoundSecret[] = pieces.flatMap(piece => (piece.found ? [piece.found] : []))
  return { text: Buffer.concat(pieces.map(piece => piece.bytes)).toString(), found }
}

const cut = (whole: Uint8Array, places: readonly number[]): Uint8Array[] => {
  const edges = [0, ...places.map(place => place % (whole.byteLength + 1)).sort((a, b) => a - b), whole.byteLength]
  return edges.slice(1).map((edge, index) => whole.subarray(edges[index], edge))
}

describe('secret members of a body', () => {
  it.each([
    ['{"key":"abc"}', '{"key":"[redacted:key]"}', [{ member: 'key', text: 'abc' }]],
    [' \n[{"a":{"key" :\t"abc"}}]', ' \n[{"a":{"key" :\t"[redacted:key]"}}]', [{ member: 'key', text: 'abc' }]],
    ['\ufeff{"key":"abc"}', '\ufeff{"key":"[redacted:key]"}', [{ member: 'key', text: 'abc' }]],
    ['{"k\\u0065y":"a\\"b\\u00f1"}', '{"k\\u0065y":"[redacted:key]"}', [{ member: 'key', text: 'a"bñ' }]],
    ['{"tökén":"ñ"}', '{"tökén":"[redacted:tökén]"}', [{ member: 'tökén', text: 'ñ' }]],
    ['{"key":""}', '{"key":""}', []],
    ['{"key":null,"a":"b"}', '{"key":null,"a":"b"}', []],
    ['{"key":["abc"]}', '{"key":["abc"]}', []],
    ['{"a":"key","b":"abc"}', '{"a":"key","b":"abc"}', []],
    ['["key","abc"]', '["key","abc"]', []],
    ['{"a":"\\"key\\":\\"abc\\""}', '{"a":"\\"key\\":\\"abc\\""}', []],
    ['{"key":"abc', '{"key":"[redacted:key]', []],
    ['{"key":"a\\', '{"key":"[redacted:key]', []],
    ['"key":"abc"', '"key":"abc"', []],
    ['<p>{"key":"abc"}', '<p>{"key":"abc"}', []],
    ['', '', []],
    [
      '{"key":"a","key":"b"}',
      '{"key":"[redacted:key]","key":"[redacted:key]"}',
      [
        { member: 'key', text: 'a' },
        { member: 'key', text: 'b' }
      ]
    ]
  ] as const)('%j', (body, masked, found) => {
    expect(scan([bytes(body)])).toEqual({ text: masked, found })
  })

  it('says of a value that is too long only that it was there, and lets none of it through', () => {
    const { text, found } = scan([bytes(`{"key":"${'x'.repeat(500_000)}","a":1}`)])
    expect(text).toBe('{"key":"[redacted:key]","a":1}')
    expect(found).toEqual([{ member: 'key', text: null }])
  })

  it('are found alike however the body is cut', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        (rest, secret, places) => {
          const body = bytes(JSON.stringify({ rest, key: secret, after: [{ key: secret }] }))
          expect(scan(cut(body, places))).toEqual(scan([body]))
        }
      )
    )
  })

  it('leave everything else as it was, and a body that is JSON stays JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary', minLength: 1 }), (rest, secret) => {
        const { text, found } = scan([bytes(JSON.stringify({ rest, key: secret }))], ['key'])
        const masked = JSON.parse(text)
        expect(masked.key).toBe('[redacted:key]')
        if (!JSON.stringify(rest).includes('"key"')) {
          expect(masked.rest).toEqual(JSON.parse(JSON.stringify(rest)))
          // A lone surrogate is an escape in JSON, and stays one.
          expect(found).toEqual([{ member: 'key', text: secret }])
        }
      })
    )
  })

  it('are not looked for in what is no JSON', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.array(fc.nat(), { maxLength: 5 }), (body, places) => {
        if (
          /^[\s\ufeff]*[{[]/.test(
            Buffer.from(body)
              .toString('latin1')
              .replace(/^[\xef\xbb\xbf]+/, '')
          )
        )
          return
        const scanner = createSecretMemberScanner(['key'])
        const out = cut(body, places).flatMap(chunk => scanner.push(chunk).map(piece => piece.bytes))
        expect(Buffer.concat(out).equals(Buffer.from(body))).toBe(true)
      })
    )
  })
})
