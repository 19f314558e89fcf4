import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseCookieDate } from '../../../../../electron/domain/session-cookie/cookie-date'

const example = Date.UTC(1994, 10, 6, 8, 49, 37)

it.each([
  'Sun, 06 Nov 1994 08:49:37 GMT',
  'Sunday, 06-Nov-94 08:49:37 GMT',
  'Sun Nov  6 08:49:37 1994',
  '6 november 1994 8:49:37',
  '08:49:37 1994 6 Nov'
])('%j is read', text => expect(parseCookieDate(text)).toBe(example))

it.each([
  ['69', 2069],
  ['70', 1970],
  ['99', 1999],
  ['00', 2000]
])('of the year %s means %d', (year, expected) => {
  expect(new Date(parseCookieDate(`06-Nov-${year} 08:49:37`) ?? Number.NaN).getUTCFullYear()).toBe(expected)
})

it.each([
  '',
  '0',
  'Session',
  '06 Nov 1994',
  '31 Feb 1994 08:49:37',
  '06 Nov 1600 08:49:37',
  '06 Nov 1994 24:00:00',
  '32 Nov 1994 08:49:37'
])('%j is none', text => expect(parseCookieDate(text)).toBeNull())

it('never throws, and never gives a time that is no number', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(parseCookieDate(text)).not.toBeNaN()
    })
  )
})
