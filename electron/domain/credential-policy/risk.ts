/** How much a key needs somebody's attention, and why. What is unknown is a risk; it never passes for a good sign. */
import type { DebtReason, DebtReasonCode, RiskLevel } from '@shared/schemas/debt'
import { dayNumber, dayOf } from './days'
import { ageOf, dueOn, expiryOf, isSnoozed, type KeyFacts, lastUseOf } from './facts'

/** Days ahead from which an end, or the age of the policy, is worth a word. */
export const expiryNotice = 30
export const ageNotice = 14
/** Days after which a key counts as no longer needed. */
export const unusedAfter = 60

/** The heaviest reason sets the level; the others order keys of one level. */
const weights: Record<DebtReasonCode, number> = {
  expired: 100,
  expiring: 60,
  overdue: 50,
  // As a key that is over its age: nobody can say that it is not.
  age_unknown: 50,
  over_privileged: 40,
  never_used: 35,
  unused: 30,
  due_soon: 20,
  no_owner: 15,
  no_expiry: 5,
  use_unknown: 5
}
/** How much longer waiting adds. */
const perPeriod = 10
const maxExtra = 30
const productionExtra = 10

const reason = (code: DebtReasonCode, days: number | null = null, extra = 0): DebtReason => ({
  code,
  days,
  weight: weights[code] + Math.min(maxExtra, Math.max(0, Math.floor(extra)))
})

const expiryReasons = (expiresOn: string | null, today: number): DebtReason[] => {
  if (expiresOn === null) return [reason('no_expiry')]
  const left = dayNumber(expiresOn) - today
  if (left < 0) return [reason('expired', -left)]
  return left <= expiryNotice ? [reason('expiring', left, expiryNotice - left)] : []
}

const ageReasons = (facts: KeyFacts, now: number): DebtReason[] => {
  const age = ageOf(facts, now)
  const { maxAgeDays } = facts
  if (age.kind === 'unknown') {
    return [reason('age_unknown', age.atLeastDays, ((age.atLeastDays - maxAgeDays) / maxAgeDays) * perPeriod)]
  }
  const left = maxAgeDays - age.days
  if (left < 0) return [reason('overdue', -left, (-left / maxAgeDays) * perPeriod)]
  return left <= ageNotice ? [reason('due_soon', left)] : []
}

const useReasons = (facts: KeyFacts, now: number): DebtReason[] => {
  const use = lastUseOf(facts, now)
  if (use.kind === 'unknown') return [reason('use_unknown')]
  if (use.kind === 'never') return [reason('never_used')]
  return use.days >= unusedAfter ? [reason('unused', use.days)] : []
}

/** Heaviest first. */
export const reasonsOf = (facts: KeyFacts, now: number): DebtReason[] =>
  [
    ...expiryReasons(expiryOf(facts), dayOf(now)),
    ...ageReasons(facts, now),
    ...useReasons(facts, now),
    ...((facts.observation?.broadScopes.length ?? 0) > 0 ? [reason('over_privileged')] : []),
    ...(facts.owner.trim() === '' ? [reason('no_owner')] : [])
  ].sort((left, right) => right.weight - left.weight)

const levelOf = (reasons: readonly DebtReason[]): RiskLevel => {
  const heaviest = reasons[0]?.weight ?? 0
  if (heaviest >= 80) return 'critical'
  if (heaviest >= 50) return 'high'
  if (heaviest >= 30) return 'medium'
  return heaviest >= 15 ? 'low' : 'none'
}

export interface Risk {
  reasons: DebtReason[]
  level: RiskLevel
  /** For sorting alone. */
  score: number
}

export const riskOf = (facts: KeyFacts, now: number): Risk => {
  const reasons = reasonsOf(facts, now)
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0)
  return { reasons, level: levelOf(reasons), score: score + (score > 0 && facts.production ? productionExtra : 0) }
}

const levels: readonly RiskLevel[] = ['none', 'low', 'medium', 'high', 'critical']

/** An end that has come, or comes within a day, is not put off by a snooze. */
const sinks = (facts: KeyFacts, { reasons }: Risk, now: number): boolean =>
  isSnoozed(facts, now) &&
  !reasons.some(({ code, days }) => code === 'expired' || (code === 'expiring' && days !== null && days <= 1))

/** A key with all that its place among the others follows from. */
export interface Ranked<Key extends KeyFacts> {
  facts: Key
  risk: Risk
  sinks: boolean
  level: number
  due: string
}

export const rankOf = <Key extends KeyFacts>(facts: Key, now: number): Ranked<Key> => {
  const risk = riskOf(facts, now)
  const level = levels.indexOf(risk.level)
  return { facts, risk, sinks: sinks(facts, risk, now), level, due: dueOn(facts, now) ?? '' }
}

const compareText = (left: string, right: string): number => (left === right ? 0 : left < right ? -1 : 1)

/** Riskiest first; what is snoozed stands behind what is not. The order is the same for the same keys. */
export const compareRanks = <Key extends KeyFacts>(left: Ranked<Key>, right: Ranked<Key>): number =>
  Number(left.sinks) - Number(right.sinks) ||
  right.level - left.level ||
  right.risk.score - left.risk.score ||
  compareText(left.due, right.due) ||
  compareText(left.facts.label, right.facts.label) ||
  compareText(left.facts.credentialId, right.facts.credentialId)
