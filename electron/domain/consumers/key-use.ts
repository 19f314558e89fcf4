/** What a provider says of the last use of an old key, over time: whether it stands still. */

/** One look at the provider's list. Times are milliseconds; `lastUsedAt` is the provider's, null for never. */
export interface UseSighting {
  at: number
  lastUsedAt: number | null
}

export interface KeyRest {
  /** Nothing was seen of it from this instant on … */
  since: number
  /** … up to this one. */
  seenAt: number
  /** It was used after the new key had come into use. */
  moved: boolean
}

/**
 * Null where nobody has looked since the new key came into use. Only the time between two looks counts: a list that was
 * read an hour ago says nothing of the hour since. Clocks of provider and app are never compared: the value moves or not.
 */
export const restOf = (sightings: readonly UseSighting[], promotedAt: number): KeyRest | null => {
  const seen = sightings.filter(({ at }) => at >= promotedAt).sort((left, right) => left.at - right.at)
  const last = seen.at(-1)
  if (!last) return null
  const moves = seen.findLastIndex(({ lastUsedAt }) => lastUsedAt !== last.lastUsedAt)
  return { since: seen[moves + 1]?.at ?? last.at, seenAt: last.at, moved: moves >= 0 }
}

/**
 * The sightings that still matter once another is there: the first and the last of its value, and the last of another
 * one. To be begun anew when a new key comes into use, since what was seen before is no first look at the old one's rest.
 */
export const addSighting = (sightings: readonly UseSighting[], next: UseSighting): UseSighting[] => {
  const moved = sightings.findLastIndex(({ lastUsedAt }) => lastUsedAt !== next.lastUsedAt)
  return [...sightings.slice(Math.max(0, moved), moved + 2), next]
}
