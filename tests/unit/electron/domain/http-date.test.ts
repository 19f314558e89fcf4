import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHttpDate } from '../../../../electron/domain/http-date'

const now = Date.UTC(2026, 5, 1)
const example = Date.UTC(1994, 10, 6, 8, 49, 37)

describe('an HTTP-date', () => {
  it.each([
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
    ' sun, 06 nov 1994 08:49:37 gmt ',
    'Mon, 06 Nov 1994 08:49:37 UTC'
  ])('%j is read', text => expect(parseHttpDate(text, now)).toBe(example))

  it.each([
    '',
    'soon',
    '1994-11-06T08:49:37Z',
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 06 Nov 1994 08:49:37 PST',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    'Sun, 31 Feb 1994 08:49:37 GMT',
    'Sun, 00 Nov 1994 08:49:37 GMT',
    'Sun, 06 Foo 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:49:37 GMT',
    'Sun, 06 Nov 1994 08:60:37 GMT',
    'Sun, 06 Nov 1994 08:49:61 GMT',
    'Sun, 06 Nov 1994 08:49:37 GMT, Mon, 07 Nov 1994 08:49:37 GMT'
  ])('%j is none', text => expect(parseHttpDate(text, now)).toBeNull())

  it.each([
    ['26', 2026],
    ['76', 2076],
    ['77', 1977],
    ['00', 2000]
  ])('of the year %s means %d', (year, expected) => {
    const at = parseHttpDate(`Friday, 01-May-${year} 00:00:00 GMT`, now)
    expect(new Date(at ?? Number.NaN).getUTCFullYear()).toBe(expected)
  })

  it('is read back as it was written, in every form', () => {
    const instant = fc.date({ min: new Date(0), max: new Date('2070-01-01T00:00:00Z'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, date => {
        const seconds = Math.floor(date.getTime() / 1000) * 1000
        const text = new Date(seconds).toUTCString()
        const [, day, month, year, time] = text.split(/[ ,]+/)
        expect(parseHttpDate(text, now)).toBe(seconds)
        expect(parseHttpDate(`Sun ${month} ${day?.replace(/^0/, ' ')} ${time} ${year}`, now)).toBe(seconds)
      })
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), text => void parseHttpDate(text, now)))
  })
})
