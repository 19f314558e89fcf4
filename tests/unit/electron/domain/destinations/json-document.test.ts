import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editJson, readJsonMember } from '../../../../../electron/domain/destinations/json-document'

const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const members = { keyMember: 'api_key', baseUrlMember: 'base_url' }
const values = { secret: 'new', baseUrl: 'https://a.example' }
const textAfter = (text: string | null, wanted: Parameters<typeof editJson>[1] = members) => {
  const result = editJson(text === null ? null : encode(text), wanted, values)
  return result.ok ? decode(result.edit.bytes) : result.problem
}

describe('a JSON document', () => {
  it('is made where there is none', () => {
    expect(textAfter(null)).toBe('{\n  "api_key": "new",\n  "base_url": "https://a.example"\n}\n')
    expect(textAfter(null, { keyMember: 'k', baseUrlMember: null })).toBe('{\n  "k": "new"\n}\n')
    expect(editJson(null, members, values)).toMatchObject({
      edit: {
        changes: [
          { line: 2, action: 'added', before: null, isSecret: true },
          { line: 3, isSecret: false }
        ]
      }
    })
  })

  it.each([
    ['{"api_key":"old","base_url":"https://a.example"}', '{"api_key":"new","base_url":"https://a.example"}'],
    [
      '{ "x" : [1,2 ],\r\n\t"api_key"  :"old" ,"base_url":null}',
      '{ "x" : [1,2 ],\r\n\t"api_key"  :"new" ,"base_url":"https://a.example"}'
    ],
    ['{"base_url":"https://a.example"}', '{"base_url":"https://a.example","api_key":"new"}'],
    ['{}', '{"api_key": "new","base_url":"https://a.example"}'],
    ['{\n    "x": 1\n}', '{\n    "x": 1,\n    "api_key": "new",\n    "base_url": "https://a.example"\n}'],
    ['{\r\n\t"x": 1\r\n}\r\n', '{\r\n\t"x": 1,\r\n\t"api_key": "new",\r\n\t"base_url": "https://a.example"\r\n}\r\n'],
    [
      '\ufeff{"api_key":"old","base_url":"https://a.example"}',
      '\ufeff{"api_key":"new","base_url":"https://a.example"}'
    ],
    [
      '{"in":{"api_key":"other"},"api_key":"old","base_url":"https://a.example"}',
      '{"in":{"api_key":"other"},"api_key":"new","base_url":"https://a.example"}'
    ]
  ])('%j', (before, expected) => {
    expect(textAfter(before)).toBe(expected)
  })

  it.each([
    ['', 'not_readable'],
    ['[]', 'not_readable'],
    ['{"api_key":', 'not_readable'],
    ['{"api_key":"a","api_key":"b"}', 'ambiguous'],
    ['{"api_key":{"a":1}}', 'not_a_value'],
    ['{"api_key":7}', 'not_a_value'],
    ['{"a":"\0"}', 'encoding']
  ])('%j is refused: %s', (before, problem) => {
    expect(textAfter(before)).toBe(problem)
  })

  it('changes nothing where both stand there already', () => {
    const text = '{"api_key":"new", "base_url":"https://a.example"}'
    expect(editJson(encode(text), members, values)).toMatchObject({ ok: true, edit: { changes: [] } })
  })

  it('leaves every other byte alone, whatever the document', () => {
    const document = fc.record({
      before: fc.dictionary(
        fc.string().filter(name => !['api_key', '__proto__'].includes(name)),
        fc.jsonValue()
      ),
      old: fc.string({ unit: 'grapheme' }),
      indent: fc.constantFrom('', '  ', '\t'),
      secret: fc.string({ unit: 'grapheme', minLength: 1 })
    })
    fc.assert(
      fc.property(document, ({ before, old, indent, secret }) => {
        const mark = '"api_key":'
        const text = JSON.stringify({ ...before, api_key: old, zz: 1 }, null, indent)
        const own = `${JSON.stringify('api_key')}:${indent === '' ? '' : ' '}${JSON.stringify(old)}`
        fc.pre(text.split(mark).length === 2 && text.split(own).length === 2)
        const result = editJson(encode(text), { keyMember: 'api_key', baseUrlMember: null }, { ...values, secret })
        const written = own.slice(0, own.length - JSON.stringify(old).length) + JSON.stringify(secret)
        expect(result.ok && decode(result.edit.bytes)).toBe(text.split(own).join(written))
        expect(result.ok && readJsonMember(result.edit.bytes, 'api_key')).toBe(secret)
      })
    )
  })
})
