/** Numbers, sizes, durations and times in the person's locale. One set per locale: making formatters is slow. */

const kilo = 1000
const largeSizes = ['kilobyte', 'megabyte', 'gigabyte'] as const

export interface Format {
  number(value: number): string
  bytes(value: number): string
  duration(milliseconds: number): string
  /** In whole hours, minutes and seconds, those that are none left out: `4 min 58 s`. */
  span(milliseconds: number): string
  /** Of a rate limit: `hr`, `min`, `10 secs`. */
  period(seconds: number): string
  /** How long something has lasted or will: `22 min`, `1 hr, 5 min`, `6 days, 3 hr`; never more than two units. */
  roughSpan(milliseconds: number): string
  /** How far away, in one unit: `in 12 days`, `3 hours ago`. */
  distance(iso: string, now: number): string
  /** Date and time with the zone, for places where it matters when exactly. */
  instant(iso: string): string
  /** The same to the minute, where seconds say nothing. */
  moment(iso: string): string
  date(iso: string): string
  time(iso: string): string
  /** The time of day to the millisecond, all of one width. */
  clock(iso: string): string
  /** The day as a heading: in words for the last two, else as a date. */
  day(iso: string, now: Date): string
}

const unit = (locale: string, name: string, digits: number) =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits })

/** `min` for one minute, `10 min` for ten. */
const withoutOne = (format: Intl.NumberFormat, value: number): string =>
  value === 1 ? (format.formatToParts(1).find(({ type }) => type === 'unit')?.value ?? '') : format.format(value)

const spanUnits = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60]
] as const

/** The first unit that it has one of, and what is left in the next; seconds only below a minute. */
const spanParts = (total: number): { name: string; value: number }[] => {
  const first = spanUnits.findIndex(([, size]) => total >= size)
  if (first < 0) return [{ name: 'second', value: total }]
  const parts: { name: string; value: number }[] = []
  let rest = total
  for (const [name, size] of spanUnits.slice(first, first + 2)) {
    const value = Math.floor(rest / size)
    if (value > 0) parts.push({ name, value })
    rest -= value * size
  }
  return parts
}

const secondMs = 1000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Each unit up to where the next one says enough. */
const distances = [
  { unit: 'second', length: secondMs, below: 90 * secondMs },
  { unit: 'minute', length: minuteMs, below: 90 * minuteMs },
  { unit: 'hour', length: hourMs, below: 36 * hourMs },
  { unit: 'day', length: dayMs, below: 100 * dayMs },
  { unit: 'month', length: 30.44 * dayMs, below: 700 * dayMs },
  { unit: 'year', length: 365.25 * dayMs, below: Number.POSITIVE_INFINITY }
] as const

const startOfDay = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

const capitalized = (text: string, locale: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)

const createFormat = (locale: string): Format => {
  const plain = new Intl.NumberFormat(locale)
  const size = largeSizes.map(name => unit(locale, name, 1))
  const milliseconds = unit(locale, 'millisecond', 0)
  const seconds = unit(locale, 'second', 2)
  const minutes = unit(locale, 'minute', 1)
  const hours = unit(locale, 'hour', 1)
  const whole = Object.fromEntries(['day', 'hour', 'minute', 'second'].map(name => [name, unit(locale, name, 0)]))
  const parts = new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
  const toTheMinute = {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short'
  } as const
  const moment = new Intl.DateTimeFormat(locale, toTheMinute)
  const instant = new Intl.DateTimeFormat(locale, { ...toTheMinute, second: '2-digit' })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23'
  })
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const counted = new Intl.RelativeTimeFormat(locale)

  return {
    number: value => plain.format(value),
    bytes(value) {
      // The formatter says `214 byte`; the sign is the same in every language.
      if (value < kilo) return `${plain.format(value)} B`
      const power = Math.min(largeSizes.length, Math.floor(Math.log10(value) / 3))
      return size[power - 1]?.format(value / kilo ** power) ?? plain.format(value)
    },
    duration(value) {
      if (value < kilo) return milliseconds.format(value)
      return value < 60 * kilo ? seconds.format(value / kilo) : minutes.format(value / (60 * kilo))
    },
    span(value) {
      const whole = Math.round(value / kilo)
      const parts = [
        { unit: hours, count: Math.floor(whole / 3600) },
        { unit: minutes, count: Math.floor(whole / 60) % 60 },
        { unit: seconds, count: whole % 60 }
      ].filter(({ count }) => count > 0)
      return parts.length > 0 ? parts.map(({ unit, count }) => unit.format(count)).join(' ') : seconds.format(0)
    },
    period(value) {
      if (value % 3600 === 0) return withoutOne(hours, value / 3600)
      return value % 60 === 0 ? withoutOne(minutes, value / 60) : withoutOne(seconds, value)
    },
    roughSpan: value =>
      parts.format(
        spanParts(Math.max(0, Math.floor(value / kilo))).map(
          ({ name, value: count }) => whole[name]?.format(count) ?? ''
        )
      ),
    distance(iso, now) {
      const away = Date.parse(iso) - now
      const { unit, length } = distances.find(({ below }) => Math.abs(away) < below) ?? distances[0]
      return counted.format(Math.round(away / length), unit)
    },
    instant: iso => instant.format(new Date(iso)),
    moment: iso => moment.format(new Date(iso)),
    date: iso => date.format(new Date(iso)),
    time: iso => time.format(new Date(iso)),
    clock: iso => clock.format(new Date(iso)),
    day(iso, now) {
      const then = new Date(iso)
      const days = Math.round((startOfDay(then) - startOfDay(now)) / dayMs)
      return capitalized(days === 0 || days === -1 ? relative.format(days, 'day') : day.format(then), locale)
    }
  }
}

const formats = new Map<string, Format>()

export const formatFor = (locale: string): Format => {
  const known = formats.get(locale)
  if (known) return known
  const format = createFormat(locale)
  formats.set(locale, format)
  return format
}
