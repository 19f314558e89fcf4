import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyBody } from '../../../../electron/domain/body-kind'
import { looksLikeJson } from '../../../../electron/domain/json-prefix'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const little = Buffer.from(text, 'utf16le')
  return littleEndian ? little : little.swap16()
}

describe('the kind of a body', () => {
  it.each([
    ['application/json', '{"a":1}', 'json'],
    ['application/json; charset=utf-8', '[]', 'json'],
    ['Application/JSON', '"a text"', 'json'],
    ['text/json', '{}', 'json'],
    ['application/problem+json', '{"title":"x"}', 'json'],
    ['application/vnd.api+json;v=1', '{}', 'json'],
    ['application/json', '{bad json', 'json'],
    ['application/json', 'null', 'json'],
    ['text/html', '<p>x</p>', 'html'],
    ['application/xhtml+xml', '<html xmlns="x"/>', 'html'],
    ['text/plain', 'hello', 'text'],
    ['text/csv', 'a;b', 'text'],
    ['application/xml', '<?xml version="1.0"?><a/>', 'text'],
    ['image/svg+xml', '<svg/>', 'text'],
    ['application/x-ndjson', '{"a":1}\n{"a":2}\n', 'text'],
    ['application/x-www-form-urlencoded', 'a=b', 'text'],
    ['application/yaml', 'a: b', 'text'],
    ['image/png', '\x89PNG', 'binary'],
    ['application/pdf', '%PDF-1.7', 'binary'],
    ['application/zip', '{"a":1}', 'binary']
  ])('%s is taken at its word: %j', (type, body, kind) => {
    expect(classifyBody(type, bytes(body)).kind).toBe(kind)
  })

  it.each([
    ['text/plain', '{"detail":"Not found"}', 'json'],
    ['text/plain; charset=utf-8', ' \r\n[1, 2', 'json'],
    ['text/html', '{"error": "x"}', 'json'],
    ['application/octet-stream', '{"a":', 'json'],
    ['', '[]', 'json'],
    ['nonsense', '{"a":1}', 'json'],
    ['', '<!DOCTYPE html><title>x</title>', 'html'],
    ['application/json', '\n<!-- proxy -->\n<html><body>502</body></html>', 'html'],
    ['text/plain', '<HTML>\n', 'html'],
    ['', 'hello', 'text'],
    ['application/octet-stream', 'a;b\n1;2\n', 'text'],
    ['text/plain', 'PK\x03\x04\x14\0', 'binary'],
    ['application/json', '\x1f\x8b\x08\0\0', 'binary'],
    ['', '\x89PNG\r\n\x1a\n\0', 'binary']
  ])('%j is overruled by what is there: %j', (type, body, kind) => {
    expect(classifyBody(type, Buffer.from(body, 'latin1')).kind).toBe(kind)
  })

  it.each([
    '[info] started',
    '[2026-01-01 10:00] ready',
    '[note] x',
    '{name} is missing',
    "{'a': 1}",
    '{a:1}',
    '{"a":1}\n{"a":2}',
    '[1,]',
    '[true false]',
    '<p>fragment',
    'html'
  ])('%j stays text', body => expect(classifyBody('text/plain', bytes(body)).kind).toBe('text'))

  it('of nothing is empty, whatever was announced', () => {
    expect(classifyBody('application/json', new Uint8Array())).toEqual({ kind: 'empty', charset: 'utf-8' })
  })

  it('knows JSON by any beginning of it', () => {
    const container = fc.jsonValue().filter(value => typeof value === 'object' && value !== null)
    fc.assert(
      fc.property(container, fc.nat(2), fc.nat(), (value, indent, at) => {
        const text = JSON.stringify(value, null, indent)
        expect(looksLikeJson(text.slice(0, 1 + (at % text.length)))).toBe(true)
      })
    )
  })

  it('takes a whole text for JSON only where a parser does', () => {
    const close = fc.array(fc.constantFrom('{', '}', '[', ']', '"a"', ':', ',', '1', '-', 'true', 'nul', ' '), {
      maxLength: 9
    })
    fc.assert(
      fc.property(close, parts => {
        const text = `[${parts.join('')}]`
        let parses = true
        try {
          JSON.parse(text)
        } catch {
          parses = false
        }
        if (parses) expect(looksLikeJson(text)).toBe(true)
        else if (looksLikeJson(text)) {
          // Then only the end is missing.
          const balance = [...text.replaceAll('"a"', '')].reduce(
            (open, character) => open + ('[{'.includes(character) ? 1 : ']}'.includes(character) ? -1 : 0),
            0
          )
          expect(balance).toBeGreaterThan(0)
        }
      }),
      { numRuns: 1_000 }
    )
  })
})

describe('the charset of a body', () => {
  it.each([
    ['a byte order mark before any label', 'text/plain; charset=latin1', [0xef, 0xbb, 0xbf, 0x61], 'utf-8'],
    ['the mark of UTF-16', 'text/plain', [0xff, 0xfe, 0x61, 0], 'utf-16le'],
    ['the mark of UTF-16, big end first', 'text/plain', [0xfe, 0xff, 0, 0x61], 'utf-16be'],
    ['UTF-16 JSON without a mark', 'application/json', [...utf16('{"a":1}', true)], 'utf-16le'],
    ['UTF-16 JSON without a mark, big end first', 'application/json', [...utf16('{"a":1}', false)], 'utf-16be'],
    ['the label', 'text/plain; charset="ISO-8859-15"', [0x61], 'iso-8859-15'],
    ['a label in WHATWG words', 'text/plain;charset=latin1', [0xf1], 'windows-1252'],
    ['JSON that is UTF-8, whatever its label', 'application/json; charset=latin1', [...bytes('{"a":"ñ"}')], 'utf-8'],
    ['JSON that is not UTF-8, by its label', 'application/json; charset=latin1', [0x22, 0xf1, 0x22], 'windows-1252'],
    ['the meta element', 'text/html', [...bytes('<html><meta charset="shift_jis">')], 'shift_jis'],
    [
      'the older meta element',
      'text/html',
      [...bytes('<meta http-equiv=x content="text/html; charset=koi8-r">')],
      'koi8-r'
    ],
    ['the XML declaration', 'application/xml', [...bytes('<?xml version="1.0" encoding="ISO-8859-2"?>')], 'iso-8859-2'],
    ['an unknown label: the bytes', 'text/plain; charset=nonsense', [...bytes('ñ')], 'utf-8'],
    ['no label: UTF-8 where it is', '', [...bytes('ñandú')], 'utf-8'],
    ['no label: a character cut by the end of the sample', '', [...bytes('año ñ')].slice(0, -1), 'utf-8'],
    ['no label: windows-1252 where it is not', 'text/plain', [0x61, 0xf1, 0x6f], 'windows-1252']
  ])('%s', (_what, type, sample, charset) => {
    expect(classifyBody(type, Uint8Array.from(sample)).charset).toBe(charset)
  })

  it('knows UTF-16 JSON for what it is', () => {
    expect(classifyBody('text/plain', utf16('{"a":1}', true))).toEqual({ kind: 'json', charset: 'utf-16le' })
  })

  it('is always one that a decoder knows, for every header and body', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (type, sample) => {
        const { charset } = classifyBody(`text/plain; charset=${type}`, sample)
        expect(new TextDecoder(charset).encoding).toBe(charset)
      })
    )
  })
})
