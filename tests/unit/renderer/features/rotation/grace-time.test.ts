import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graceTime, readGrace, usualGrace } from '../../../../../renderer/features/rotation/grace-time'

describe('the grace time', () => {
  it('is told in the largest unit of which it is a whole number', () => {
    expect(graceTime(0)).toEqual({ amount: '0', unit: 'minutes' })
    expect(graceTime(900)).toEqual({ amount: '15', unit: 'minutes' })
    expect(graceTime(7200)).toEqual({ amount: '2', unit: 'hours' })
    expect(graceTime(172_800)).toEqual({ amount: '2', unit: 'days' })
  })

  it('is a day where nobody has said who uses the key, and never less than a cache lives', () => {
    expect(usualGrace(900, true)).toBe(900)
    expect(usualGrace(900, false)).toBe(86_400)
    expect(usualGrace(200_000, false)).toBe(200_000)
  })

  it('never comes out below the least, however it is written', () => {
    const times = fc.record({
      amount: fc.oneof(fc.string(), fc.nat(400).map(String)),
      unit: fc.constantFrom('minutes' as const, 'hours' as const, 'days' as const)
    })
    fc.assert(
      fc.property(times, fc.nat(1_000_000), (time, least) => {
        const { seconds, problem } = readGrace(time, least)
        expect(seconds === null).toBe(problem !== null)
        if (seconds !== null) expect(seconds).toBeGreaterThanOrEqual(least)
      })
    )
    fc.assert(
      fc.property(fc.nat(31_000_000), least => {
        expect(readGrace(graceTime(least), least).problem).toBeNull()
      })
    )
  })
})
