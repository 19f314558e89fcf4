import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapStrings } from '../../../../electron/domain/map-strings'

describe('mapStrings', () => {
  it('leaves plain data as it is when nothing is replaced', () => {
    fc.assert(fc.property(fc.jsonValue(), value => expect(mapStrings(value, text => text)).toEqual(value)))
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
