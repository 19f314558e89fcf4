import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readInstant } from '../../../../../electron/domain/scoped-key'

it.each([
  ['2024-01-01T00:00:00Z', '2024-01-01T00:00:00.000Z'],
  ['2024-01-01T00:00:00', '2024-01-01T00:00:00.000Z'],
  ['2024-01-01 10:20:30.123456', '2024-01-01T10:20:30.123Z'],
  ['2024-01-01T10:20:30.1+00:00', '2024-01-01T10:20:30.100Z'],
  ['2024-01-01T00:30:00-05:00', '2024-01-01T05:30:00.000Z'],
  ['2024-01-01T00:30:00+0530', '2023-12-31T19:00:00.000Z'],
  ['2024-01-01T10:20z', '2024-01-01T10:20:00.000Z'],
  [' 2024-02-29 ', '2024-02-29T00:00:00.000Z']
])('%j is %s', (text, expected) => expect(readInstant(text)).toBe(expected))

it.each([
  null,
  undefined,
  0,
  1_704_067_200,
  '',
  'never',
  '2023-02-29',
  '2024-13-01',
  '2024-01-01T25:00:00',
  '01/02/2024'
])('%j is none', value => expect(readInstant(value)).toBeNull())

it('without a zone means UTC, whatever the zone of this machine', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true }), date => {
      expect(readInstant(date.toISOString().slice(0, -1))).toBe(date.toISOString())
    })
  )
})
