import fc from 'fast-check'
import { expect, it } from 'vitest'
import { timingSegments, totalOf } from '../../../../../renderer/features/exchange/timing-segments'

const none = { lookup: null, connect: null, secureConnect: null, requestSent: null, firstByte: null, end: null }

it('cuts the marks into steps', () => {
  const timings = { ...none, lookup: 4, connect: 31, requestSent: 33, firstByte: 131, end: 143 }
  expect(timingSegments(timings)).toEqual([
    { step: 'lookup', start: 0, duration: 4 },
    { step: 'connect', start: 4, duration: 27 },
    { step: 'send', start: 31, duration: 2 },
    { step: 'wait', start: 33, duration: 98 },
    { step: 'download', start: 131, duration: 12 }
  ])
})

it('has nothing to show where nothing was measured', () => {
  expect(timingSegments(none)).toEqual([])
  expect(totalOf([])).toBe(0)
})

it('never goes backwards, whatever the clocks say', () => {
  const mark = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }))
  const timings = fc.record({
    lookup: mark,
    connect: mark,
    secureConnect: mark,
    requestSent: mark,
    firstByte: mark,
    end: mark
  })
  fc.assert(
    fc.property(timings, marks => {
      const segments = timingSegments(marks)
      let end = 0
      for (const { start, duration } of segments) {
        expect(start).toBeGreaterThanOrEqual(end)
        expect(duration).toBeGreaterThanOrEqual(0)
        end = start
      }
      // Start and duration are added up again: the last bits of a fraction may differ.
      expect(totalOf(segments)).toBeCloseTo(Math.max(0, ...Object.values(marks).map(value => value ?? 0)), 6)
    })
  )
})
