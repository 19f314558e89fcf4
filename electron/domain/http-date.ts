const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Sun, 06 Nov 1994 08:49:37 GMT */
const fixed = /^[a-z]{3}, (\d{2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:gmt|utc)$/
/** Sunday, 06-Nov-94 08:49:37 GMT */
const rfc850 = /^[a-z]{6,9}, (\d{2})-([a-z]{3})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) (?:gmt|utc)$/
/** Sun Nov  6 08:49:37 1994 */
const asctime = /^[a-z]{3} ([a-z]{3}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/

interface Parts {
  year: string
  month: string
  day: string
  time: readonly (string | undefined)[]
}

const partsOf = (text: string): Parts | null => {
  const dayFirst = fixed.exec(text) ?? rfc850.exec(text)
  if (dayFirst) {
    const [, day = '', month = '', year = '', ...time] = dayFirst
    return { year, month, day, time }
  }
  const monthFirst = asctime.exec(text)
  if (!monthFirst) return null
  const [, month = '', day = '', hour, minute, second, year = ''] = monthFirst
  return { year, month, day, time: [hour, minute, second] }
}

/** Two digits that would lie more than 50 years ahead mean the century before (RFC 9110 section 5.6.7). */
const fullYear = (year: string, now: number): number => {
  if (year.length === 4) return Number(year)
  const thisYear = new Date(now).getUTCFullYear()
  const inThisCentury = thisYear - (thisYear % 100) + Number(year)
  return inThisCentury > thisYear + 50 ? inThisCentury - 100 : inThisCentury
}

/**
 * An HTTP-date in any of its three forms (RFC 9110 section 5.6.7), as milliseconds since 1970; null where it is none or
 * no day of the calendar. The name of the weekday is not compared. `now` only settles years of two digits.
 */
export const parseHttpDate = (text: string, now: number): number | null => {
  const parts = partsOf(text.trim().toLowerCase())
  if (!parts) return null
  const month = months.indexOf(parts.month)
  const [hour = 0, minute = 0, second = 0] = parts.time.map(Number)
  // 60 is a leap second.
  if (month < 0 || hour > 23 || minute > 59 || second > 60) return null
  const date = new Date(0)
  date.setUTCFullYear(fullYear(parts.year, now), month, Number(parts.day))
  if (date.getUTCMonth() !== month) return null
  return date.setUTCHours(hour, minute, second)
}
