import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JsonValue, rawJson, writeJson } from '../../../electron/sandbox/core/json-text'

describe('the JSON writer', () => {
  it('writes what JSON.stringify writes, for everything that both can say', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(writeJson(value as JsonValue)).toBe(JSON.stringify(value))
      })
    )
  })

  it('writes every integer in full', () => {
    fc.assert(
      fc.property(fc.bigInt(), value => {
        expect(writeJson({ value })).toBe(`{"value":${value}}`)
      })
    )
  })

  it('writes raw parts as they are, at any depth', () => {
    expect(writeJson({ a: [rawJson('0.00'), rawJson('"\\u0041"')], b: rawJson('1e400') })).toBe(
      '{"a":[0.00,"\\u0041"],"b":1e400}'
    )
  })

  it('refuses numbers that JSON has not', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => writeJson([value])).toThrow(RangeError)
  })
})
