import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationOf, secondsOf, unitsFor } from '../../../../../renderer/features/consumers/duration'

describe('a time as people say it', () => {
  it.each([
    [0, '0', 'minute'],
    [45, '45', 'second'],
    [900, '15', 'minute'],
    [5400, '90', 'minute'],
    [7200, '2', 'hour'],
    [86_400, '1', 'day'],
    [90_000, '25', 'hour']
  ] as const)('says %i seconds as %s %s', (seconds, amount, unit) => {
    expect(durationOf(seconds)).toEqual({ amount, unit })
  })

  it('loses nothing on its way through the form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 92 * 86_400 }), seconds => {
        const duration = durationOf(seconds)
        expect(secondsOf(duration)).toBe(seconds)
        expect(unitsFor(duration.unit)).toContain(duration.unit)
      })
    )
  })

  it.each([
    ['1.5', 'hour', 5400],
    ['1,5', 'hour', 5400],
    [' 15 ', 'minute', 900],
    ['0.05', 'minute', 3]
  ] as const)('reads %s %ss', (amount, unit, seconds) => {
    expect(secondsOf({ amount, unit })).toBe(seconds)
  })

  it.each(['', '-1', 'soon', '1e3', '1.2.3', '1,', '0x10', '12345678', '٣'])('takes %s for no number', amount => {
    expect(secondsOf({ amount, unit: 'minute' })).toBe(null)
  })

  it('takes what comes to no whole second for none', () => {
    expect(secondsOf({ amount: '0.001', unit: 'minute' })).toBe(null)
  })
})
