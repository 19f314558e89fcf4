import fc from 'fast-check'
import { expect, it } from 'vitest'
import { backOffMs, coolDownMs, longestWaitMs, pauseAfter } from '../../../../electron/domain/back-off'

const anyNumber = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1))

it.each([
  [1, 0, 1000],
  [1, 1, 1500],
  [2, 0, 2000],
  [2, 0.5, 2250],
  [0, 0, 1000],
  [9, 0, 2000]
])('after %d failures with jitter %d: %d ms', (failures, jitter, expected) => {
  expect(backOffMs(failures, jitter)).toBe(expected)
})

it('is never shorter than its base, nor longer by more than half a second, whatever the jitter', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 }), anyNumber, (failures, jitter) => {
      const wait = backOffMs(failures, jitter)
      expect(wait).toBeGreaterThanOrEqual(failures * 1000)
      expect(wait).toBeLessThanOrEqual(failures * 1000 + 500)
    })
  )
})

it.each([
  [1, null, { kind: 'wait', milliseconds: 1000, retryAfter: false }],
  [1, 500, { kind: 'wait', milliseconds: 1000, retryAfter: false }],
  [2, 7000, { kind: 'wait', milliseconds: 7000, retryAfter: true }],
  [1, longestWaitMs + 1, { kind: 'cool_down', milliseconds: longestWaitMs + 1, retryAfter: true }],
  [3, null, { kind: 'cool_down', milliseconds: coolDownMs, retryAfter: false }],
  [3, 7000, { kind: 'cool_down', milliseconds: coolDownMs, retryAfter: false }],
  [3, 900_000, { kind: 'cool_down', milliseconds: 900_000, retryAfter: true }]
])('after %d failures, asked for %s ms', (failures, asked, expected) => {
  expect(pauseAfter(failures, asked, 0)).toEqual(expected)
})

it('is always a wait that a timer can count', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.option(anyNumber), anyNumber, (failures, asked, jitter) => {
      const { milliseconds } = pauseAfter(failures, asked, jitter)
      expect(Number.isFinite(milliseconds) && milliseconds >= 1000).toBe(true)
    })
  )
})
