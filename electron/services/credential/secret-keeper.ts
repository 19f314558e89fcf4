/**
 * Moves secrets between the keychain and the database so that none is ever lost: note the intent, write under a new
 * versioned name, read back, and only then make it current. What must not happen here: overwriting an item in place,
 * deleting one while the sentinel does not read, or calling a secret missing when the keychain is merely locked.
 */
import { AppFailure } from '@shared/errors'
import type { CredentialState } from '@shared/schemas/credential'
import type { Clock, CredentialRow, Database, SecretRef, VersionRow } from '../../ports'
import type { KeptItems } from '../kept-items'
import type { VaultAccess, VaultService } from '../vault'
import { refreshTokenItemName, secretItemName } from '../vault/items'
import { unwrapSecret, wrapSecret } from './envelope'
import { fingerprintOf, sameFingerprint } from './fingerprint'

export type SecretReading =
  | { state: 'ready'; secret: Uint8Array }
  | { state: Exclude<CredentialState, 'ready' | 'unchecked'> }

export interface SecretKeeper {
  /**
   * Saves the first or a further version. `record` is called when the keychain holds it and before it counts: where
   * that fails, nothing was saved, and no version ever counts without its record. Throws `secret_not_saved`, and what
   * `record` throws, with everything as it was before; where the keychain does not let that be done, the pending
   * version stays for a repair. `tidy` is false where the version that was replaced could not be removed yet.
   */
  save(
    row: CredentialRow,
    secret: Uint8Array,
    record: (version: number) => Promise<void>
  ): Promise<{ version: VersionRow; tidy: boolean }>
  /**
   * Stores a secret beside the one in use, whole and read back, for a rotation; `record` as in `save`. Throws
   * `rotation_open` where another one lies there already.
   */
  stage(row: CredentialRow, secret: Uint8Array, record: (version: number) => Promise<void>): Promise<VersionRow>
  /** Makes it the one in use, and leaves the one before as said. Throws where it does not read, with all as it was. */
  exchange(row: CredentialRow, version: number, left: 'retained' | 'staged', record: () => Promise<void>): Promise<void>
  /** The row of the version in use; null where there is none and where it is damaged. */
  currentVersionOf(row: CredentialRow): Promise<VersionRow | null>
  /** Reads the current version and compares it with what was saved. Throws when the keychain does not answer. */
  read(row: CredentialRow): Promise<SecretReading>
  /** As `read`, of one version, current or not. */
  readVersion(row: CredentialRow, version: number): Promise<SecretReading>
  /** Removes the items of every version, damaged ones too, and its refresh token's, then the rows; `record` comes before the first of them. */
  remove(row: CredentialRow, record?: () => Promise<void>): Promise<void>
  /** Removes one version's item, then its row. */
  removeVersion(credentialId: string, version: number): Promise<void>
}

/** Keyed hashes of former secrets that are remembered of one credential. */
const maxRetired = 20

const isHeld = ({ state }: VersionRow): boolean => state === 'staged' || state === 'retained'

const rotationOpen = (label: string): AppFailure =>
  new AppFailure('rotation_open', 'A rotation of this key is open.', { label })

/** Throws `rotation_open` where a rotation keeps a version of it. */
const requireNoneHeld = async (database: Database, { id, label }: CredentialRow): Promise<void> => {
  const { rows } = await database.credentials.listVersions()
  if (rows.some(version => version.credentialId === id && isHeld(version))) throw rotationOpen(label)
}

/** Throws `rotation_open` also where it has no version to keep yet: without the key it was begun with it could not end. */
export const requireNoRotation = async (database: Database, row: CredentialRow): Promise<void> => {
  await requireNoneHeld(database, row)
  const { rows } = await database.rotations.list()
  if (rows.some(({ credentialId, closedAt }) => credentialId === row.id && closedAt === null)) {
    throw rotationOpen(row.label)
  }
}

const isDamagedRow = (error: unknown): boolean => error instanceof AppFailure && error.code === 'row_damaged'

interface Parts {
  vault: VaultService
  database: Database
  clock: Clock
  keptItems: KeptItems
}

export const createSecretKeeper = ({ vault, database, clock, keptItems }: Parts): SecretKeeper => {
  const refOf = (access: VaultAccess, credentialId: string, version: number): SecretRef => ({
    vaultId: access.vaultId,
    name: secretItemName(credentialId, version)
  })

  const dropItem = async (credentialId: string, version: number): Promise<void> => {
    const access = await vault.writable()
    const dropped = await access.secretStore.delete(refOf(access, credentialId, version))
    if (dropped.status !== 'ok') {
      throw new AppFailure('vault_unavailable', 'The keychain did not remove the item.', { reason: dropped.status })
    }
    // A keychain that was locked in between also says that the item is gone.
    await vault.writable()
  }

  const removeVersion = async (credentialId: string, version: number): Promise<void> => {
    await dropItem(credentialId, version)
    await database.credentials.deleteVersion(credentialId, version)
  }

  /** After a failed write the old version is still current; what was begun is taken back as far as the keychain lets us. */
  const undo = async (credentialId: string, version: number, first: boolean): Promise<void> => {
    if (!first) return removeVersion(credentialId, version)
    await dropItem(credentialId, version)
    await database.credentials.delete(credentialId)
  }

  /** Also of rows that do not open any more, by their names. */
  const numbersOf = async (id: string): Promise<number[]> => {
    try {
      return (await database.credentials.versionsOf(id)).map(one => one.version)
    } catch (error) {
      if (!isDamagedRow(error)) throw error
      const { rows, damaged } = await database.credentials.listVersions()
      const numbers = rows.filter(one => one.credentialId === id).map(one => one.version)
      const names = damaged.filter(row => row.id.startsWith(`${id}/`)).map(row => Number(row.id.slice(id.length + 1)))
      return [...numbers, ...names.filter(Number.isSafeInteger)]
    }
  }
  const versionNumbers = async ({ id, currentVersion }: CredentialRow): Promise<number[]> => [
    ...new Set([...(await numbersOf(id)), ...(currentVersion === null ? [] : [currentVersion])])
  ]

  const versionRowOf = async (id: string, version: number): Promise<VersionRow | null> => {
    try {
      return await database.credentials.getVersion(id, version)
    } catch (error) {
      if (isDamagedRow(error)) return null
      throw error
    }
  }
  const currentVersionOf = async ({ id, currentVersion }: CredentialRow): Promise<VersionRow | null> =>
    currentVersion === null ? null : versionRowOf(id, currentVersion)

  /** The one in use will be a former one; where the change fails it stands there twice, and the one in use counts. */
  const withRetired = async (row: CredentialRow): Promise<CredentialRow> => {
    const current = await currentVersionOf(row)
    if (!current) return row
    const former = (row.retired ?? []).filter(one => one !== current.fingerprint)
    return { ...row, retired: [current.fingerprint, ...former].slice(0, maxRetired) }
  }

  /** Up to the point where it is whole and does not count yet. */
  const write = async (
    row: CredentialRow,
    secret: Uint8Array,
    others: readonly number[],
    record: (version: number) => Promise<void>
  ): Promise<VersionRow> => {
    const access = await vault.writable()
    const number = Math.max(0, ...others) + 1
    const { item, envelope } = wrapSecret(secret, { vaultId: access.vaultId, credentialId: row.id, version: number })
    const pending: VersionRow = {
      credentialId: row.id,
      version: number,
      state: 'pending',
      fingerprint: fingerprintOf(secret, access.dataKey),
      envelope,
      createdAt: clock.now(),
      movedAt: null
    }
    await database.credentials.addPending(await withRetired(row), pending)
    // A keychain that hangs would keep the person waiting for one deadline more.
    const takeBack = async (reason: string | undefined): Promise<void> => {
      if (reason !== 'timeout') await undo(row.id, number, others.length === 0).catch(() => undefined)
    }
    const written = await access.secretStore.set(refOf(access, row.id, number), item)
    if (written.status !== 'ok') {
      await takeBack(written.status === 'unavailable' ? written.reason : undefined)
      throw new AppFailure('secret_not_saved', 'The keychain did not take the secret.', { reason: written.status })
    }
    try {
      await record(number)
    } catch (error) {
      await takeBack(error instanceof AppFailure ? error.fields['reason'] : undefined)
      throw error
    }
    return pending
  }

  const readVersion: SecretKeeper['readVersion'] = async (row, version) => {
    const access = vault.access()
    const found = await versionRowOf(row.id, version)
    if (!found) return { state: 'unreadable' }
    const read = await access.secretStore.get(refOf(access, row.id, version))
    if (read.status === 'unavailable') {
      throw new AppFailure('vault_unavailable', 'The keychain does not answer.', { reason: read.reason })
    }
    if (read.status === 'absent') {
      await vault.writable()
      return { state: 'missing' }
    }
    if (read.status === 'corrupt') return { state: 'mismatch' }
    const place = { vaultId: access.vaultId, credentialId: row.id, version }
    const secret = unwrapSecret(read.value, found.envelope, place)
    if (!secret) return { state: 'mismatch' }
    const same = sameFingerprint(fingerprintOf(secret, access.dataKey), found.fingerprint)
    return same ? { state: 'ready', secret } : { state: 'mismatch' }
  }

  return {
    removeVersion,
    currentVersionOf,

    async save(row, secret, record) {
      if (row.currentVersion !== null) await requireNoRotation(database, row)
      const others = await versionNumbers(row)
      const pending = await write(row, secret, others, record)
      const number = pending.version
      // A key that is saved for the first time has not been changed since.
      await database.credentials.activate(row.id, number, others.length === 0 ? row.updatedAt : clock.now())
      const version: VersionRow = { ...pending, state: 'active' }
      try {
        for (const other of others) await removeVersion(row.id, other)
        return { version, tidy: true }
      } catch {
        // The new one counts; what is left of the old one is named in the database.
        return { version, tidy: false }
      }
    },

    async stage(row, secret, record) {
      const { dataKey } = await vault.writable()
      const staged = (await database.credentials.versionsOf(row.id)).find(({ state }) => state === 'staged')
      if (staged && sameFingerprint(staged.fingerprint, fingerprintOf(secret, dataKey))) return staged
      await requireNoneHeld(database, row)
      const pending = await write(row, secret, await versionNumbers(row), record)
      const movedAt = clock.now()
      await database.credentials.setVersionState(row.id, pending.version, 'staged', movedAt)
      return { ...pending, state: 'staged', movedAt }
    },

    async exchange(row, version, left, record) {
      await vault.writable()
      if (row.currentVersion === version) return
      const { state } = await readVersion(row, version)
      if (state !== 'ready') throw new AppFailure('secret_unreadable', 'The other version does not read.', { state })
      await record()
      await database.credentials.exchange(row.id, version, left, clock.now())
    },

    readVersion,
    read: async row => (row.currentVersion === null ? { state: 'saving' } : readVersion(row, row.currentVersion)),

    async remove(row, record) {
      await vault.writable()
      await record?.()
      await database.credentials.markDeleting(row.id)
      for (const version of await versionNumbers(row)) await dropItem(row.id, version)
      await keptItems.removeForGood(refreshTokenItemName(row.id))
      await database.credentials.delete(row.id)
    }
  }
}
