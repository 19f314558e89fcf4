/**
 * The versions of a credential beside the one in use, for whoever replaces it step by step. What must not happen here: a
 * version in use that does not read, or one deleted that is in use.
 */
import { AppFailure } from '@shared/errors'
import type { AuditEvent, CredentialRow, Ports, VersionRow } from '../../ports'
import type { KnownSecrets } from '../known-secrets'
import type { VaultService } from '../vault'
import type { Changes } from './changes'
import { shortFingerprint } from './fingerprint'
import type { SecretKeeper } from './secret-keeper'
import type { Summaries } from './summaries'

export interface StoredVersion {
  version: number
  state: VersionRow['state']
  /** The part that people see. */
  fingerprint: string
  createdAt: string
  movedAt: string | null
}

/** All throw `credential_not_found`; temporary credentials have no versions. */
export interface CredentialVersions {
  /** Oldest first. */
  list(id: string): Promise<StoredVersion[]>
  /** Stores a secret beside the current one. Done twice with the same secret, it is one version. Throws `secret_rejected`. */
  stage(id: string, secret: Uint8Array): Promise<StoredVersion>
  /** The version becomes the current one; the one before is retained, or staged again where it is an undo. */
  exchange(id: string, version: number, left: 'retained' | 'staged'): Promise<void>
  /** Deletes a version that is not the current one; does nothing where it is gone. */
  remove(id: string, version: number): Promise<void>
  /** The secret of one version. Throws `secret_missing`, `secret_unreadable`. */
  read(id: string, version: number): Promise<{ secret: Uint8Array; fingerprint: string }>
  /** From then on nothing is sent with it, or again. */
  setDisabled(id: string, disabled: boolean): Promise<void>
  /** The version in use. */
  currentOf(id: string): Promise<number | null>
}

interface Parts {
  ports: Pick<Ports, 'clock' | 'database'>
  vault: VaultService
  keeper: SecretKeeper
  changes: Changes
  summaries: Summaries
  knownSecrets: KnownSecrets
  append(event: AuditEvent): Promise<void>
  changed(): void
}

const told = ({ version, state, fingerprint, createdAt, movedAt }: VersionRow): StoredVersion => ({
  version,
  state,
  fingerprint: shortFingerprint(fingerprint),
  createdAt,
  movedAt
})

type Noted =
  | 'credential.staged'
  | 'credential.replaced'
  | 'credential.version_deleted'
  | 'credential.disabled'
  | 'credential.enabled'

export const createCredentialVersions = (parts: Parts): CredentialVersions => {
  const { ports, vault, keeper, changes, summaries, knownSecrets, append, changed } = parts
  const { database, clock } = ports

  const note = (type: Noted, row: CredentialRow, version: number): Promise<void> =>
    append({ type, subject: row.id, data: { provider: row.providerId, version } })

  /** Its own mask: the one of the credential is that of the version in use. */
  const mask = (row: CredentialRow, secret: Uint8Array): void =>
    knownSecrets.add(`version ${row.id}`, row.label, secret)

  const rowOf = async (id: string): Promise<CredentialRow> => {
    if (summaries.temporary(id))
      throw new AppFailure('credential_not_found', 'A temporary key has no versions.', { id })
    return summaries.savedRow(id)
  }

  return {
    async list(id) {
      vault.access()
      await rowOf(id)
      return (await database.credentials.versionsOf(id)).map(told)
    },

    stage: (id, secret) =>
      changes.run(async () => {
        const row = await rowOf(id)
        mask(row, secret)
        const staged = await keeper.stage(row, secret, version => note('credential.staged', row, version))
        changed()
        return told(staged)
      }),

    exchange: (id, version, left) =>
      changes.run(async () => {
        const row = await rowOf(id)
        await keeper.exchange(row, version, left, () => note('credential.replaced', row, version))
        summaries.states.delete(id)
        changed()
      }),

    remove: (id, version) =>
      changes.run(async () => {
        const row = await rowOf(id)
        if (row.currentVersion === version) throw new AppFailure('rotation_out_of_turn', 'This version is in use.')
        const known = (await database.credentials.versionsOf(id)).some(one => one.version === version)
        if (!known) return
        await vault.writable()
        await note('credential.version_deleted', row, version)
        // So that a start after a crash knows that it is on its way out.
        await database.credentials.setVersionState(id, version, 'retired', clock.now())
        await keeper.removeVersion(id, version)
        knownSecrets.remove(`version ${id}`)
        changed()
      }),

    async read(id, version) {
      const row = await rowOf(id)
      const reading = await keeper.readVersion(row, version)
      if (reading.state !== 'ready') {
        const code = reading.state === 'missing' ? 'secret_missing' : 'secret_unreadable'
        throw new AppFailure(code, 'This version of the key does not read.', { label: row.label })
      }
      if (version !== row.currentVersion) mask(row, reading.secret)
      const found = await database.credentials.getVersion(id, version)
      return { secret: reading.secret, fingerprint: shortFingerprint(found?.fingerprint ?? '') }
    },

    setDisabled: (id, disabled) =>
      changes.run(async () => {
        await vault.writable()
        const { currentVersion, disabled: before = false, ...row } = await rowOf(id)
        if (before === disabled) return
        const next = { ...row, updatedAt: clock.now(), ...(disabled && { disabled }) }
        const type = disabled ? 'credential.disabled' : 'credential.enabled'
        await note(type, { ...next, currentVersion }, currentVersion ?? 0)
        await database.credentials.update(next)
        changed()
      }),

    currentOf: async id => (await rowOf(id)).currentVersion
  }
}
