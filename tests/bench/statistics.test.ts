import { describe, expect, it } from 'vitest'
import { median, percentile, ratio, ratioOfPairs, rounded, summarize } from './statistics'

const oneToHundredAndOne = Array.from({ length: 101 }, (_, index) => 101 - index)

describe('percentiles', () => {
  it('take the middle of an odd number and the mean of the two in the middle of an even one', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(median([7])).toBe(7)
  })

  it('sort by number, and leave the samples as they were', () => {
    const samples = [100, 20, 3]
    expect(median(samples)).toBe(20)
    expect(samples).toEqual([100, 20, 3])
  })

  it('lie between samples in proportion', () => {
    expect(percentile([0, 10], 0.25)).toBe(2.5)
    expect(percentile(oneToHundredAndOne, 0.1)).toBe(11)
    expect(percentile(oneToHundredAndOne, 0.95)).toBe(96)
    expect(percentile(oneToHundredAndOne, 0)).toBe(1)
    expect(percentile(oneToHundredAndOne, 1)).toBe(101)
  })

  it('refuse what has no answer', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError)
    expect(() => percentile([1], 95)).toThrow(RangeError)
    expect(() => percentile([1], Number.NaN)).toThrow(RangeError)
  })
})

describe('summaries', () => {
  it('say how many samples there were, of what, and where they lie', () => {
    const whole = { unit: 'MB/s', samples: 101, median: 51, p10: 11, p95: 96, max: 101 }
    expect(summarize(oneToHundredAndOne, 'MB/s')).toEqual(whole)
    expect(summarize([1]).unit).toBe('ms')
  })

  it('keep four digits, of small numbers too', () => {
    expect(rounded(1234.567)).toBe(1235)
    expect(rounded(0.001234567)).toBe(0.001235)
    expect(rounded(0)).toBe(0)
  })

  it('compare medians', () => {
    expect(ratio(summarize([2, 3, 100]), summarize([1, 2, 2]))).toBe(1.5)
  })

  it('compare pairs, so that what slows both of a pair does not count', () => {
    expect(ratioOfPairs([2, 20, 200], [1, 10, 100])).toMatchObject({ unit: 'times', median: 2, p10: 2, p95: 2 })
    expect(() => ratioOfPairs([1], [1, 2])).toThrow(RangeError)
  })
})
