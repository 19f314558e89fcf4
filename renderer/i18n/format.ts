/** Numbers, sizes, durations and times in the person's locale. One set per locale: making formatters is slow. */

const kilo = 1000
const largeSizes = ['kilobyte', 'megabyte', 'gigabyte'] as const

export interface Format {
  number(value: number): string
  bytes(value: number): string
  duration(milliseconds: number): string
  /** Of a rate limit: `hr`, `min`, `10 secs`. */
  period(seconds: number): string
  /** Date and time with the zone, for places where it matters when exactly. */
  instant(iso: string): string
  date(iso: string): string
  time(iso: string): string
  /** The day as a heading: in words for the last two, else as a date. */
  day(iso: string, now: Date): string
}

const unit = (locale: string, name: string, digits: number) =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits })

/** `min` for one minute, `10 min` for ten. */
const withoutOne = (format: Intl.NumberFormat, value: number): string =>
  value === 1 ? (format.formatToParts(1).find(({ type }) => type === 'unit')?.value ?? '') : format.format(value)

const startOfDay = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

const capitalized = (text: string, locale: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)

const createFormat = (locale: string): Format => {
  const plain = new Intl.NumberFormat(locale)
  const size = largeSizes.map(name => unit(locale, name, 1))
  const milliseconds = unit(locale, 'millisecond', 0)
  const seconds = unit(locale, 'second', 2)
  const minutes = unit(locale, 'minute', 1)
  const hours = unit(locale, 'hour', 1)
  const instant = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short'
  })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })

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
    period(value) {
      if (value % 3600 === 0) return withoutOne(hours, value / 3600)
      return value % 60 === 0 ? withoutOne(minutes, value / 60) : withoutOne(seconds, value)
    },
    instant: iso => instant.format(new Date(iso)),
    date: iso => date.format(new Date(iso)),
    time: iso => time.format(new Date(iso)),
    day(iso, now) {
      const then = new Date(iso)
      const days = Math.round((startOfDay(then) - startOfDay(now)) / 86_400_000)
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
