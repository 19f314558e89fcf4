/** Days without a zone, counted as in UTC: the same everywhere, and never longer or shorter than a day. */

export const dayMs = 86_400_000

/** Days since the epoch. NaN where it is no date. */
export const dayNumber = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / dayMs

export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

/** Of an instant in milliseconds. */
export const dayOf = (instant: number): number => Math.floor(instant / dayMs)
