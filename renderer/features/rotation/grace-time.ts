/** How long the old key is kept, in the unit in which a person thinks of it. */

export const graceUnits = ['minutes', 'hours', 'days'] as const
export type GraceUnit = (typeof graceUnits)[number]

const lengths: Record<GraceUnit, number> = { minutes: 60, hours: 3600, days: 86_400 }

/** As the contract has it. */
const longest = 365 * lengths.days

export interface GraceTime {
  /** As it was typed. */
  amount: string
  unit: GraceUnit
}

/** The largest unit of which it is a whole number; never less than asked for. */
export const graceTime = (seconds: number): GraceTime => {
  const unit = (['days', 'hours'] as const).find(one => seconds > 0 && seconds % lengths[one] === 0) ?? 'minutes'
  return { amount: String(Math.ceil(seconds / lengths[unit])), unit }
}

/** While nobody has said who uses the key, a day is left to those who do. */
export const usualGrace = (least: number, withConsumers: boolean): number =>
  withConsumers ? least : Math.max(least, lengths.days)

export type GraceProblem = 'number' | 'short' | 'long'

export const readGrace = (
  { amount, unit }: GraceTime,
  least: number
): { seconds: number; problem: null } | { seconds: null; problem: GraceProblem } => {
  const text = amount.trim()
  if (!/^\d{1,6}$/.test(text)) return { seconds: null, problem: 'number' }
  const seconds = Number(text) * lengths[unit]
  if (seconds < least) return { seconds: null, problem: 'short' }
  return seconds > longest ? { seconds: null, problem: 'long' } : { seconds, problem: null }
}
