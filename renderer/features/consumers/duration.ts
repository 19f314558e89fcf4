/** Times as people say them: a number and a unit. */
export const durationUnits = ['minute', 'hour', 'day'] as const
export type DurationUnit = (typeof durationUnits)[number] | 'second'

const sizes: Record<DurationUnit, number> = { second: 1, minute: 60, hour: 3600, day: 86_400 }

export interface Duration {
  /** As it was typed. */
  amount: string
  unit: DurationUnit
}

/** In the largest unit that it has a whole number of; nothing is told in minutes. */
export const durationOf = (seconds: number): Duration => {
  if (seconds === 0) return { amount: '0', unit: 'minute' }
  const unit = [...durationUnits].reverse().find(one => seconds % sizes[one] === 0) ?? 'second'
  return { amount: String(seconds / sizes[unit]), unit }
}

/** Null where it is no number, or comes to no whole second. Both signs are taken for the decimal one. */
export const secondsOf = ({ amount, unit }: Duration): number | null => {
  const text = amount.trim().replace(',', '.')
  if (!/^\d{1,7}(\.\d{1,3})?$/.test(text)) return null
  const seconds = Number(text) * sizes[unit]
  const whole = Math.round(seconds)
  return Math.abs(seconds - whole) < 1e-6 ? whole : null
}

/** Seconds are offered only where there are some. */
export const unitsFor = (unit: DurationUnit): readonly DurationUnit[] =>
  unit === 'second' ? ['second', ...durationUnits] : durationUnits
