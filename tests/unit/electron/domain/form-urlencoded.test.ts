import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encodeForm } from '../../../../electron/domain/form-urlencoded'

const text = fc.string({ unit: 'binary' }).filter(value => !/[\r\n]/.test(value))

it('escapes as browsers do', () => {
  expect(encodeForm([{ name: 'a b', value: 'ñ&=+%*-._~ \u{1f511}' }])).toBe(
    'a+b=%C3%B1%26%3D%2B%25*-._%7E+%F0%9F%94%91'
  )
})

it('writes every line break as CR LF', () => {
  expect(encodeForm([{ name: 'a\nb', value: '1\r2\n3\r\n4' }])).toBe('a%0D%0Ab=1%0D%0A2%0D%0A3%0D%0A4')
})

it('keeps order and duplicates, and fields that are empty', () => {
  const fields = ['b', 'a', 'b', ''].map((name, index) => ({ name, value: index === 1 ? '' : String(index) }))
  expect(encodeForm(fields)).toBe('b=0&a=&b=2&=3')
})

it('reads back as what was put in, and is ASCII', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ name: text, value: text })), fields => {
      const encoded = encodeForm(fields)
      expect(encoded).toMatch(/^[\x21-\x7e]*$/)
      const decoded = encoded === '' ? [] : encoded.split('&').map(pair => pair.split('='))
      const decode = (part = ''): string => decodeURIComponent(part.replaceAll('+', ' '))
      expect(decoded.map(([name, value]) => ({ name: decode(name), value: decode(value) }))).toEqual(fields)
    })
  )
})
