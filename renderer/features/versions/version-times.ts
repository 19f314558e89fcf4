/** What the rotations tell of one version of a key. Pure, so that every case can be tried. */
import type { CredentialVersion, Rotation } from '@shared/schemas/rotation'

type Version = Pick<CredentialVersion, 'version' | 'state'>

const isAbout = ({ record, plan }: Rotation, { version, state }: Version): boolean => {
  if (record.newVersion === version) return true
  // The first one was made by none; the rotation that replaces it tells when it goes.
  return record.oldVersion === version && (state === 'retired' || (state === 'deleted' && plan.outcome === 'done'))
}

/** The rotation that brought a version, else the one that takes it away; `rotations` are those of its key. */
export const rotationOf = (version: Version, rotations: readonly Rotation[]): Rotation | undefined =>
  rotations.find(({ record }) => record.newVersion === version.version) ??
  rotations.find(rotation => isAbout(rotation, version))

/** The earliest time at which the secret of a replaced version is deleted; null where that depends on people alone. */
export const keptUntil = ({ version, state }: Version, rotations: readonly Rotation[]): string | null => {
  if (state !== 'retired') return null
  const own = rotations.find(({ closedAt, record }) => closedAt === null && record.oldVersion === version)
  if (!own || own.plan.promotedAt === null) return null
  return new Date(Date.parse(own.plan.promotedAt) + own.plan.graceMs).toISOString()
}

/**
 * Those that nothing will ever take away: kept for a rotation, of which no open one is known any more. A rotation that was
 * begun and not yet listed here is open, so nothing is held before the list is complete.
 */
export const heldVersions = <Item extends Version>(
  versions: readonly Item[],
  rotations: readonly Rotation[]
): Item[] =>
  rotations.some(({ closedAt }) => closedAt === null)
    ? []
    : versions.filter(({ state }) => state === 'pending' || state === 'retired')
