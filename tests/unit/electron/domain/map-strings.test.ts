import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapStrings } from '../../../../electron/domain/map-strings'

describe('mapStrings', () => {
  it('leaves plain data as it is when nothing is replaced', () => {
    const same = (value: unknown) => {
      expect(JSON.stringify(mapStrings(value, text => text))).toBe(JSON.stringify(value))
    }
    fc.assert(fc.property(fc.jsonValue(), same))
  })

  it('reaches every text, whatever stands in it', () => {
    const value = { a: 'x"y', b: ['x"y', { c: 'x"y' }], d: 1, e: null }
    expect(mapStrings(value, text => text.replace('"', '-'))).toEqual({
      a: 'x-y',
      b: ['x-y', { c: 'x-y' }],
      d: 1,
      e: null
    })
  })
})
