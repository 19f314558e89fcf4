import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf, decodeItem, encodeItem, maxValueBytes } from '../../../../../electron/adapters/keychain/item'

describe('an item of the keychain', () => {
  it('is short ASCII text, and decodes to the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: maxValueBytes }), value => {
        const text = encodeItem(value)
        expect(text).toMatch(/^v1:[A-Za-z0-9_-]*$/)
        expect(text.length).toBeLessThan(2_000)
        expect(decodeItem(text)).toEqual(value)
      })
    )
  })

  it('decodes to bytes that own their memory', () => {
    expect(decodeItem('v1:AQID')?.buffer.byteLength).toBe(3)
  })

  it.each([
    ['empty', ''],
    ['of no version', 'AQID'],
    ['of another version', 'v2:AQID'],
    ['in plain base64', 'v1:+/+/'],
    ['padded', 'v1:AQ=='],
    ['cut off in a character', 'v1:AQIDB'],
    ['with loose last bits', 'v1:AB'],
    ['with a line end', 'v1:AQID\n'],
    ['with a space', ' v1:AQID'],
    ['somebody else’s', 'hunter2']
  ])('is corrupt when %s', (_what, text) => {
    expect(decodeItem(text)).toBeNull()
  })

  it('is written only where decoding gives it back', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const value = decodeItem(`v1:${text}`)
        if (value) expect(encodeItem(value)).toBe(`v1:${text}`)
      })
    )
  })

  it('is never larger than Windows takes', () => {
    expect(encodeItem(new Uint8Array(maxValueBytes))).toHaveLength(1_999)
    expect(() => encodeItem(new Uint8Array(maxValueBytes + 1))).toThrow(RangeError)
  })

  it('lies under the vault’s own service', () => {
    expect(addressOf({ vaultId: '6f9619ff-8b86-4011-b42d-00cf4fc964ff', name: 'sentinel' })).toEqual({
      service: 'app.latchkey.6f9619ff-8b86-4011-b42d-00cf4fc964ff',
      account: 'sentinel'
    })
  })
})
