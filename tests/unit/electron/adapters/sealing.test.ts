import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSealing, type Place, SealBroken } from '../../../../electron/adapters/sealing'

const dataKey = new Uint8Array(32).fill(1)
const place: Place = ['credentials', '6f9619ff', 3, null]
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const sealer = createSealing(dataKey)('credentials')

describe('a sealed value', () => {
  it('opens in its place, whatever it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), value => {
        expect(new Uint8Array(sealer.open(sealer.seal(value, place), place))).toEqual(value)
      })
    )
  })

  it('is another each time, and shows nothing', () => {
    const [first, second] = [sealer.seal(bytes('a label'), place), sealer.seal(bytes('a label'), place)]
    expect(first).not.toEqual(second)
    expect(Buffer.from(first).includes('label')).toBe(false)
    expect(first).toHaveLength(1 + 12 + 7 + 16)
  })

  it('does not open with any one bit of it flipped', () => {
    const sealed = sealer.seal(bytes('value'), place)
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Uint8Array.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => sealer.open(changed, place), `bit ${bit}`).toThrow(SealBroken)
    }
  })

  it('does not open when it is cut or lengthened', () => {
    const sealed = sealer.seal(bytes('value'), place)
    for (let length = 0; length < sealed.length; length++)
      expect(() => sealer.open(sealed.subarray(0, length), place)).toThrow(SealBroken)
    expect(() => sealer.open(Uint8Array.of(...sealed, 0), place)).toThrow(SealBroken)
  })

  it.each<[string, Place]>([
    ['of another table', ['versions', '6f9619ff', 3, null]],
    ['of another row', ['credentials', '6f9619fe', 3, null]],
    ['of another version', ['credentials', '6f9619ff', 4, null]],
    ['where the version is a text', ['credentials', '6f9619ff', '3', null]],
    ['where nothing is the word null', ['credentials', '6f9619ff', 3, 'null']],
    ['with one part less', ['credentials', '6f9619ff', 3]],
    ['with its parts joined', ['credentials', '6f9619ff,3', null]]
  ])('does not open in a place %s', (_name, other) => {
    expect(() => sealer.open(sealer.seal(bytes('value'), place), other)).toThrow(SealBroken)
  })

  it('opens for its purpose and its data key only', () => {
    const sealed = sealer.seal(bytes('value'), place)
    expect(() => createSealing(dataKey)('versions').open(sealed, place)).toThrow(SealBroken)
    expect(() => createSealing(new Uint8Array(32).fill(2))('credentials').open(sealed, place)).toThrow(SealBroken)
    expect(new Uint8Array(createSealing(dataKey)('credentials').open(sealed, place))).toEqual(bytes('value'))
  })
})

describe('the format', () => {
  it('opens what the first version sealed', () => {
    const sealed = Buffer.from('AUC3nRXF7qqzgnJSihD04nNNvuxXl2oN5cW2rK9Epm8xEw==', 'base64')
    expect(new Uint8Array(sealer.open(sealed, place))).toEqual(bytes('value'))
  })

  it('takes a data key of 32 bytes only', () => {
    for (const length of [0, 16, 31, 33, 64]) expect(() => createSealing(new Uint8Array(length))).toThrow(/32 bytes/)
  })
})
