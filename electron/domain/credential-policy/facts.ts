/** What is known of a key that debt can be told from, and what follows from it by itself. */
import type { KeyAge, KeyUse, Snooze } from '@shared/schemas/debt'
import { dateOf, dayMs, dayNumber, dayOf } from './days'

/** What the provider told of the key, when it was asked last. Null is what it did not tell. */
export interface Observation {
  at: string
  createdAt: string | null
  lastUsedAt: string | null
  expiresAt: string | null
  broadScopes: string[]
}

export interface KeyFacts {
  credentialId: string
  label: string
  production: boolean
  owner: string
  /** As a person noted them. */
  issuedOn: string | null
  expiresOn: string | null
  /** When this version of it came into the vault. */
  heldSince: string
  maxAgeDays: number
  snooze: Snooze | null
  observation: Observation | null
}

/** A day ahead of us is still today somewhere; beyond that it is no day of issue. */
const tolerance = 1

/** The provider knows best when it was made; a day that lies ahead, or is none, is unknown. */
export const ageOf = ({ issuedOn, observation, heldSince }: KeyFacts, now: number): KeyAge => {
  const today = dayOf(now)
  const days = [observation?.createdAt ?? null, issuedOn]
    .filter(date => date !== null)
    .map(dayNumber)
    .filter(day => Number.isInteger(day) && day <= today + tolerance)
  const since = days[0]
  if (since !== undefined) return { kind: 'known', days: Math.max(0, today - since), since: dateOf(since) }
  const held = dayNumber(heldSince)
  return { kind: 'unknown', atLeastDays: Number.isInteger(held) ? Math.max(0, today - held) : 0 }
}

/** `never` only where the provider was asked and has no use of it on record. */
export const lastUseOf = ({ observation }: KeyFacts, now: number): KeyUse => {
  if (!observation) return { kind: 'unknown' }
  const { lastUsedAt } = observation
  if (lastUsedAt === null) return { kind: 'never' }
  const at = Date.parse(lastUsedAt)
  if (Number.isNaN(at)) return { kind: 'unknown' }
  return { kind: 'used', at: new Date(at).toISOString(), days: Math.max(0, Math.floor((now - at) / dayMs)) }
}

/** The earlier of what the provider says and what was noted. */
export const expiryOf = ({ expiresOn, observation }: Pick<KeyFacts, 'expiresOn' | 'observation'>): string | null => {
  const days = [observation?.expiresAt ?? null, expiresOn]
    .filter(date => date !== null)
    .map(dayNumber)
    .filter(Number.isInteger)
  return days.length === 0 ? null : dateOf(Math.min(...days))
}

/** The day on which the policy wants it replaced; null while nobody knows how old it is. */
export const dueOn = (facts: KeyFacts, now: number): string | null => {
  const age = ageOf(facts, now)
  return age.kind === 'known' ? dateOf(dayNumber(age.since) + facts.maxAgeDays) : null
}

export const isSnoozed = ({ snooze }: Pick<KeyFacts, 'snooze'>, now: number): boolean =>
  snooze !== null && dayOf(now) < dayNumber(snooze.until)

/** A snooze may not be longer, nor reach over the day on which the key ends. */
export const maxSnoozeDays = 180

export type SnoozeProblem = 'past' | 'too_long' | 'past_expiry' | 'expired'

/** Null where it may be. */
export const snoozeProblem = (until: string, expiresOn: string | null, now: number): SnoozeProblem | null => {
  const [day, today] = [dayNumber(until), dayOf(now)]
  if (!(day > today)) return 'past'
  if (day > today + maxSnoozeDays) return 'too_long'
  if (expiresOn === null) return null
  if (dayNumber(expiresOn) < today) return 'expired'
  return day > dayNumber(expiresOn) ? 'past_expiry' : null
}
