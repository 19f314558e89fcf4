import { instantSchema } from '@shared/schemas/common'
import { expect, it } from 'vitest'
import { createIdGenerator, createSystemClock } from '../../../../electron/adapters/system-clock'

it('tells the time in UTC, as it passes the schemas', () => {
  const now = createSystemClock().now()
  expect(instantSchema.parse(now)).toBe(now)
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(1_000)
})

it('measures durations with a clock that never goes back', () => {
  const clock = createSystemClock()
  const readings = Array.from({ length: 1_000 }, () => clock.monotonic())
  expect(readings).toEqual([...readings].sort((one, other) => one - other))
})

it('makes a new UUID each time', () => {
  const ids = createIdGenerator()
  const made = new Set(Array.from({ length: 1_000 }, () => ids.next()))
  expect(made.size).toBe(1_000)
  for (const id of made) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
