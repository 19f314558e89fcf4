import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeWindow } from '../../../../electron/domain/text-window'

/** Reads a whole body window by window, as the renderer does. */
const readAll = (bytes: Uint8Array, charset: string, length: number): string => {
  let text = ''
  let offset = 0
  while (offset < bytes.byteLength) {
    const part = bytes.subarray(offset, offset + length)
    const window = decodeWindow(part, charset, offset + part.byteLength >= bytes.byteLength)
    text += window.text
    offset += window.used
  }
  return text
}

describe('decodeWindow', () => {
  it('joins windows of any size to the same text, in UTF-8 and UTF-16', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter(value => !value.startsWith('\uFEFF'))
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (value, length) => {
        expect(readAll(new TextEncoder().encode(value), 'utf-8', length)).toBe(value)
        expect(readAll(new Uint8Array(Buffer.from(value, 'utf16le')), 'utf-16le', length)).toBe(value)
      })
    )
  })

  it('always moves on, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
        fc.constantFrom('utf-8', 'utf-16le', 'latin1', 'no-such'),
        (bytes, charset) => {
          expect(decodeWindow(bytes, charset, false).used).toBeGreaterThan(0)
        }
      )
    )
  })

  it('shows a character that is cut at the very end as a fault', () => {
    expect(decodeWindow(new Uint8Array([0x61, 0xc3]), 'utf-8', true)).toEqual({ text: 'a\uFFFD', used: 2 })
    expect(decodeWindow(new Uint8Array([0x61, 0xc3]), 'utf-8', false)).toEqual({ text: 'a', used: 1 })
  })
})
