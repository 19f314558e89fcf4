const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Everything that separates the tokens of a date (RFC 6265 section 5.1.1, delimiter). */
const delimiters = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/

interface Found {
  time: readonly number[] | null
  day: number | null
  month: number | null
  year: number | null
}

const take = (found: Found, token: string): Found => {
  const time = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/.exec(token)
  if (!found.time && time) return { ...found, time: time.slice(1).map(Number) }
  const day = /^(\d{1,2})(?!\d)/.exec(token)?.[1]
  if (found.day === null && day !== undefined) return { ...found, day: Number(day) }
  const month = months.indexOf(token.slice(0, 3).toLowerCase())
  if (found.month === null && month >= 0) return { ...found, month }
  const year = /^(\d{2,4})(?!\d)/.exec(token)?.[1]
  return found.year === null && year !== undefined ? { ...found, year: Number(year) } : found
}

const fullYear = (year: number): number => {
  if (year >= 70 && year <= 99) return year + 1900
  return year <= 69 ? year + 2000 : year
}

/** The date of an `Expires` attribute, by the lenient rules of RFC 6265 section 5.1.1; null where it is none. */
export const parseCookieDate = (text: string): number | null => {
  const none: Found = { time: null, day: null, month: null, year: null }
  const { time, day, month, year } = text.split(delimiters).reduce(take, none)
  if (!time || day === null || month === null || year === null) return null
  const [hour = 0, minute = 0, second = 0] = time
  if (day < 1 || day > 31 || fullYear(year) < 1601 || hour > 23 || minute > 59 || second > 59) return null
  const date = new Date(Date.UTC(fullYear(year), month, day, hour, minute, second))
  return date.getUTCDate() === day ? date.getTime() : null
}
