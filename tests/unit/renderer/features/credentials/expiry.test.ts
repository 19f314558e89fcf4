import { expect, it } from 'vitest'
import { asLocalNoon, daysUntil } from '../../../../../renderer/features/credentials/expiry'

it.each([
  ['2026-03-10', 0],
  ['2026-03-11', 1],
  ['2026-03-09', -1],
  ['2027-03-10', 365]
])('counts whole days to %s', (date, days) => {
  expect(daysUntil(date, new Date(2026, 2, 10, 23, 59))).toBe(days)
  expect(daysUntil(date, new Date(2026, 2, 10, 0, 0))).toBe(days)
})

it('names the same day in every zone', () => {
  expect(new Date(asLocalNoon('2026-03-10')).getDate()).toBe(10)
})
