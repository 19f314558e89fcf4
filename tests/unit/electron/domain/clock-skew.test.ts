import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clockSkew } from '../../../../electron/domain/clock-skew'

const now = Date.UTC(2026, 0, 1, 12)

it('is told with what it may be wrong by', () => {
  const date = new Date(now + 300_000).toUTCString()
  expect(clockSkew(date, now - 100, now + 100)).toEqual({ skewMs: 300_500, uncertaintyMs: 600 })
})

it('holds the truth, whatever the clocks', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 60_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (offset, duration, part) => {
        const written = new Date(now + duration * part + offset).toUTCString()
        const skew = clockSkew(written, now, now + duration)
        expect(Math.abs((skew?.skewMs ?? Number.NaN) - offset)).toBeLessThanOrEqual((skew?.uncertaintyMs ?? 0) + 2)
      }
    )
  )
})

it.each([null, '', 'now'])('cannot be told from %j', date => expect(clockSkew(date, now, now)).toBeNull())

it('cannot be told without our own clock', () => {
  expect(clockSkew(new Date(now).toUTCString(), Number.NaN, now)).toBeNull()
})
