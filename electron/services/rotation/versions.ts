import type { CredentialVersion } from '@shared/schemas/rotation'
import type { RotationRow } from '../../ports'
import type { StoredVersion } from '../credential/versions'

const states: Record<StoredVersion['state'], CredentialVersion['state']> = {
  pending: 'pending',
  staged: 'pending',
  active: 'current',
  retained: 'retired',
  retired: 'retired',
  deleting: 'retired'
}

/** Versions in the vault, and those that only the journals know any more; newest first. */
export const versionsWith = (
  stored: readonly StoredVersion[],
  rotations: readonly RotationRow[],
  credentialId: string
): CredentialVersion[] => {
  const versions = new Map<number, CredentialVersion>()
  for (const { credentialId: id, closedAt, plan, record } of rotations) {
    if (id !== credentialId || closedAt === null) continue
    const [version, fingerprint] =
      plan.outcome === 'done'
        ? [record.oldVersion, record.oldFingerprint]
        : [record.newVersion, record.newFingerprint ?? '']
    if (version === null) continue
    versions.set(version, { version, state: 'deleted', fingerprint, createdAt: null, movedAt: closedAt })
  }
  for (const { version, state, fingerprint, createdAt, movedAt } of stored) {
    versions.set(version, { version, state: states[state], fingerprint, createdAt, movedAt })
  }
  return [...versions.values()].sort((left, right) => right.version - left.version)
}
