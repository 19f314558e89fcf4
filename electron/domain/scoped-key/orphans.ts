import type { OrphanSearch, ScopedKey, ScopedKeyLink } from '@shared/schemas/scoped-key'

/** A create whose answer never came. Times are milliseconds since 1970 by our clock. */
export interface LostCreate {
  name: string
  sentAt: number
  lostAt: number
  /** Ids of all keys at the provider just before; null where nobody had looked. */
  idsBefore: ReadonlySet<string> | null
  /** How far the provider's clock is ahead; null where it is unknown. */
  skewMs: number | null
  /** Its id, where an answer came that named it; null where nobody knows. */
  keyId: string | null
}

/** For what clocks and rounding add, and for a server that goes on working after the connection is gone. */
const slackMs = 60_000

/** Where nobody knows the provider's clock. */
const unknownSkewMs = 600_000

const wasMadeThen = ({ createdAt }: ScopedKey, { sentAt, lostAt, skewMs }: LostCreate): boolean => {
  if (createdAt === null) return false
  const slack = slackMs + (skewMs === null ? unknownSkewMs : 0)
  const at = Date.parse(createdAt) - (skewMs ?? 0)
  return at >= sentAt - slack && at <= lostAt + slack
}

/**
 * What a lost create may have left behind: keys of that name that nothing in the vault can be. One that was not there
 * before and was made at the time is `certain`. One that was there before is never named, whatever else fits: a person
 * is about to revoke what this finds.
 */
export const findOrphans = (
  keys: readonly ScopedKey[],
  links: ReadonlyMap<string, ScopedKeyLink>,
  create: LostCreate
): OrphanSearch => {
  const isFree = ({ id }: ScopedKey): boolean => (links.get(id)?.kind ?? 'none') === 'none'
  const isIt = (key: ScopedKey): boolean => (create.keyId === null ? mayBeIt(key) : key.id === create.keyId)
  const mayBeIt = (key: ScopedKey): boolean =>
    key.name.trim() === create.name.trim() &&
    !create.idsBefore?.has(key.id) &&
    // Without a time of its own, only what is known to be new can be it.
    (wasMadeThen(key, create) || (key.createdAt === null && create.idsBefore !== null))
  const fitting = keys.filter(key => isFree(key) && isIt(key))
  const isCertain = (key: ScopedKey): boolean =>
    create.keyId !== null || (create.idsBefore !== null && wasMadeThen(key, create))
  return {
    certain: fitting.filter(isCertain),
    possible: fitting.filter(key => !isCertain(key))
  }
}
