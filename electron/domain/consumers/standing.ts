/**
 * Whether a consumer is known to be on the new key, and why not yet. What must not happen here: a confirmation that rests
 * on an answer which the old key could have brought.
 */
import type { CheckOutcome, ClosedCode, ClosedReason, Consumer } from '@shared/schemas/consumer'
import { type KeyRest, restOf, type UseSighting } from './key-use'

/** What is known of the new version as a whole. Times are milliseconds. */
export interface KnownOfVersion {
  /** The version that came into use; what consumers said of another one does not count. */
  version: number
  /** Null while it is not in use. */
  promotedAt: number | null
  /** Of the old key, at the provider; empty where it does not tell. */
  sightings: readonly UseSighting[]
}

/** How one consumer is known to be on the new key: a person's word, the old key's rest, or a check. */
export type Standing = { confirmed: 'tick' | 'use' | 'check' } | { confirmed: null; reason: ClosedReason }

interface Moment {
  version: number
  promotedAt: number
  now: number
  rest: KeyRest | null
}

const closed = (code: ClosedCode, consumerId: string | null = null, until: number | null = null): ClosedReason => ({
  code,
  consumerId,
  until: until === null ? null : new Date(until).toISOString()
})

/** What was noted before the new key came, or lies ahead of the clock, is no evidence. */
const counts = (at: string, from: number, now: number): boolean => Date.parse(at) >= from && Date.parse(at) <= now

const failed: Record<Exclude<CheckOutcome, 'proven'>, ClosedCode> = {
  empty: 'check_empty',
  unexpected: 'check_unexpected',
  refused: 'check_refused',
  no_answer: 'check_no_answer'
}

const evidenceOf = ({ evidence }: Consumer, version: number) => (evidence?.version === version ? evidence : null)

/** Somebody who used the old key since then could not have been seen by whoever vouched before. */
const isTicked = (consumer: Consumer, { version, promotedAt, now, rest }: Moment): boolean => {
  const tick = evidenceOf(consumer, version)?.tick
  const from = rest?.moved ? rest.since : promotedAt
  return tick !== null && tick !== undefined && tick.reason.trim() !== '' && counts(tick.at, from, now)
}

const rests = ({ quietSeconds }: Consumer, { rest }: Moment): boolean =>
  rest !== null && rest.seenAt - rest.since >= quietSeconds * 1000

/** Null where the check proves it. */
const checkReason = (consumer: Consumer, { version, promotedAt, now }: Moment): ClosedReason | null => {
  const { id, cacheSeconds } = consumer
  const evidence = evidenceOf(consumer, version)
  const reloadedAt = evidence?.reloadedAt ?? null
  if (reloadedAt === null || !counts(reloadedAt, promotedAt, now)) return closed('not_reloaded', id)
  const cacheEnds = Date.parse(reloadedAt) + cacheSeconds * 1000
  if (now < cacheEnds) return closed('cache_lasts', id, cacheEnds)
  const check = evidence?.check ?? null
  if (check === null) return closed('check_missing', id)
  if (!counts(check.at, cacheEnds, now)) return closed('check_too_early', id)
  return check.outcome === 'proven' ? null : closed(failed[check.outcome], id)
}

const openReason = (consumer: Consumer, moment: Moment): ClosedReason | null => {
  const { rest } = moment
  const quietAt = (rest?.since ?? 0) + consumer.quietSeconds * 1000
  // Whatever a check says: somebody still has the old key.
  if (rest?.moved) return closed('still_used', consumer.id, quietAt)
  if (consumer.check !== null) return checkReason(consumer, moment)
  return rest === null ? closed('unconfirmed', consumer.id) : closed('use_window_open', consumer.id, quietAt)
}

const standingIn = (consumer: Consumer, moment: Moment): Standing => {
  if (isTicked(consumer, moment)) return { confirmed: 'tick' }
  if (rests(consumer, moment)) return { confirmed: 'use' }
  const reason = openReason(consumer, moment)
  return reason ? { confirmed: null, reason } : { confirmed: 'check' }
}

/** Milliseconds from the coming into use of the new key: the longest of caches and what else is known. */
export const graceOf = (consumers: readonly Consumer[], graceMs: number): number =>
  Math.max(graceMs, ...consumers.map(({ cacheSeconds }) => cacheSeconds * 1000))

/** One consumer by itself. */
export const standingOf = (
  consumer: Consumer,
  { version, promotedAt, sightings }: KnownOfVersion,
  now: number
): Standing => {
  if (promotedAt === null || promotedAt > now) return { confirmed: null, reason: closed('not_promoted', consumer.id) }
  return standingIn(consumer, { version, promotedAt, now, rest: restOf(sightings, promotedAt) })
}
