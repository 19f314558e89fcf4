import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clockText } from '../../../../../renderer/features/tokens/clock-text'

it.each([
  [0, '0:00'],
  [-5, '0:00'],
  [1, '0:01'],
  [45_000, '0:45'],
  [2_467_000, '41:07'],
  [2_466_001, '41:07'],
  [3_600_000, '1:00:00'],
  [86_399_000, '23:59:59'],
  [2_592_000_000, '30 d 00:00:00']
])('%d is %s', (milliseconds, text) => {
  expect(clockText(milliseconds)).toBe(text)
})

it('tells every second of a day', () => {
  fc.assert(
    fc.property(fc.nat(86_399), seconds => {
      const parts = clockText(seconds * 1000)
        .split(':')
        .map(Number)
      expect(parts.reduce((sum, part) => sum * 60 + part, 0)).toBe(seconds)
    })
  )
})
