const day = 86_400_000

/** Whole days until a date without a zone, counted in the person's own; negative when it has passed. */
export const daysUntil = (date: string, now: Date): number => {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  return Math.round((Date.UTC(year, month - 1, dayOfMonth) - today) / day)
}

/** Days before an expiry at which it is worth a mark. */
export const soon = 30

/** A date without a zone as an instant at which it is that day here, for the formats. */
export const asLocalNoon = (date: string): string => new Date(`${date}T12:00:00`).toISOString()
