import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestRetryAfterMs, retryAfterMs } from '../../../../electron/domain/retry-after'

const now = Date.UTC(2026, 0, 1, 12)
const at = (offset: number): string => new Date(now + offset).toUTCString()
const read = (value: string, date: string | null = null) => retryAfterMs([value], { date, now })

describe('Retry-After', () => {
  it.each([
    ['5', 5000],
    [' 120 ', 120_000],
    ['0', 0],
    ['3600', 3_600_000],
    ['86400', longestRetryAfterMs],
    ['9'.repeat(400), longestRetryAfterMs],
    [at(90_000), 90_000],
    [at(-90_000), 0],
    ['Thursday, 01-Jan-26 12:00:30 GMT', 30_000],
    ['Thu Jan  1 12:00:30 2026', 30_000],
    [at(99 * 3_600_000), longestRetryAfterMs]
  ])('%s', (value, expected) => expect(read(value)).toBe(expected))

  it.each(['', 'soon', '-5', '5.5', '0x10', '1e3', '5s', 'NaN', 'Infinity', '2026-01-01T12:00:30Z', '\u0665'])(
    '%j says nothing',
    value => expect(read(value)).toBeNull()
  )

  it("counts a date from the response's own, however wrong our clock is", () => {
    expect(read(at(3_600_000 + 20_000), at(3_600_000))).toBe(20_000)
    expect(read(at(20_000), 'yesterday')).toBe(20_000)
    expect(read('20', at(-1e9))).toBe(20_000)
  })

  it('of several lines takes the longest that can be read', () => {
    expect(retryAfterMs(['5', 'x', '7'], { date: null, now })).toBe(7000)
    expect(retryAfterMs([], { date: null, now })).toBeNull()
  })

  it('is null or a wait between nothing and an hour', () => {
    const value = fc.oneof(fc.string(), fc.bigInt().map(String), fc.double().map(String), fc.date().map(String))
    fc.assert(
      fc.property(fc.array(value), fc.option(value), (values, date) => {
        const wait = retryAfterMs(values, { date, now })
        if (wait === null) return
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(longestRetryAfterMs)
      })
    )
  })
})
