const form = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d{1,9}))?(?: ?(Z|[+-]\d{2}(?::?\d{2})?))?)?$/i

const minutesOf = (zone: string): number => {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/**
 * An instant as a provider writes it, as ISO 8601 in UTC with milliseconds; null where it is none. Without a zone UTC is
 * meant: Python servers leave it out. A date alone is its beginning.
 */
export const readInstant = (value: unknown): string | null => {
  const [, date, time = '00:00', fraction = '', zone = 'Z'] =
    typeof value === 'string' ? (form.exec(value.trim()) ?? []) : []
  if (date === undefined) return null
  const clock = time.length === 5 ? `${time}:00` : time
  const local = Date.parse(`${date}T${clock}.${fraction.slice(0, 3).padEnd(3, '0')}Z`)
  // Written back it must be the same day: the parser takes the 31st of February for the 3rd of March.
  if (Number.isNaN(local) || new Date(local).toISOString().slice(0, 10) !== date) return null
  const instant = new Date(local - minutesOf(zone) * 60_000)
  const year = instant.getUTCFullYear()
  return year >= 0 && year <= 9999 ? instant.toISOString() : null
}
