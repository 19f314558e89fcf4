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
  /** The row of the version in use; null where there is none and where it is damaged. */
  currentVersionOf(row: CredentialRow): Promise<VersionRow | null>
  /** Reads the current version and compares it with what was saved. Throws when the keychain does not answer. */
  read(row: CredentialRow): Promise<SecretReading>
  /** Removes the items of every version, damaged ones too, and its refresh token's, then the rows; `record` comes before the first of them. */
  remove(row: CredentialRow, record?: () => Promise<void>): Promise<void>
  /** Removes one version's item, then its row. */
  removeVersion(credentialId: string, version: number): Promise<void>
}

/** Keyed hashes of former secrets that are remembered of one credential. */
const maxRetired = 20

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

  const currentVersionOf = async ({ id, currentVersion }: CredentialRow): Promise<VersionRow | null> => {
    try {
      return currentVersion === null ? null : await database.credentials.getVersion(id, currentVersion)
    } catch (error) {
      if (isDamagedRow(error)) return null
      throw error
    }
  }

  /** The one in use will be a former one; where the change fails it stands there twice, and the one in use counts. */
  const withRetired = async (row: CredentialRow): Promise<CredentialRow> => {
    const current = await currentVersionOf(row)
    if (!current) return row
    const former = (row.retired ?? []).filter(one => one !== current.fingerprint)
    return { ...row, retired: [current.fingerprint, ...former].slice(0, maxRetired) }
  }

  return {
    removeVersion,
    currentVersionOf,

    async save(row, secret, record) {
      const access = await vault.writable()
      const others = await versionNumbers(row)
      const number = Math.max(0, ...others) + 1
      const { item, envelope } = wrapSecret(secret, { vaultId: access.vaultId, credentialId: row.id, version: number })
      const pending: VersionRow = {
        credentialId: row.id,
        version: number,
        state: 'pending',
        fingerprint: fingerprintOf(secret, access.dataKey),
        envelope,
        createdAt: clock.now()
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

    async read(row) {
      if (row.currentVersion === null) return { state: 'saving' }
      const access = vault.access()
      const current = await currentVersionOf(row)
      if (!current) return { state: 'unreadable' }
      const read = await access.secretStore.get(refOf(access, row.id, current.version))
      if (read.status === 'unavailable') {
        throw new AppFailure('vault_unavailable', 'The keychain does not answer.', { reason: read.reason })
      }
      if (read.status === 'absent') {
        await vault.writable()
        return { state: 'missing' }
      }
      if (read.status === 'corrupt') return { state: 'mismatch' }
      const place = { vaultId: access.vaultId, credentialId: row.id, version: current.version }
      const secret = unwrapSecret(read.value, current.envelope, place)
      if (!secret) return { state: 'mismatch' }
      const same = sameFingerprint(fingerprintOf(secret, access.dataKey), current.fingerprint)
      return same ? { state: 'ready', secret } : { state: 'mismatch' }
    },

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
