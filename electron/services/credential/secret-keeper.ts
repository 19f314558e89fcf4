/**
 * Moves secrets between the keychain and the database so that none is ever lost: note the intent, write under a new
 * versioned name, read back, and only then make it current. What must not happen here: overwriting an item in place,
 * deleting one while the sentinel does not read, or calling a secret missing when the keychain is merely locked.
 */
import { AppFailure } from '@shared/errors'
import type { CredentialState } from '@shared/schemas/credential'
import type { Clock, CredentialRow, Database, SecretRef, VersionRow } from '../../ports'
import type { VaultAccess, VaultService } from '../vault'
import { secretItemName } from '../vault/items'
import { unwrapSecret, wrapSecret } from './envelope'
import { fingerprintOf, sameFingerprint } from './fingerprint'

export type SecretReading =
  | { state: 'ready'; secret: Uint8Array }
  | { state: Exclude<CredentialState, 'ready' | 'unchecked'> }

export interface SecretKeeper {
  /**
   * Saves the first or a further version. `record` is called when the keychain holds it and before it counts: where
   * that fails, nothing was saved. Throws `secret_not_saved`, and what `record` throws, with everything as it was
   * before; where the keychain does not let that be done, the pending version stays for a repair.
   */
  save(row: CredentialRow, secret: Uint8Array, record: (version: number) => Promise<void>): Promise<VersionRow>
  /** Reads the current version and compares it with what was saved. Throws when the keychain does not answer. */
  read(row: CredentialRow): Promise<SecretReading>
  /** Removes the items of every version, damaged ones too, then the rows; `record` comes before the first of them. */
  remove(row: CredentialRow, record?: () => Promise<void>): Promise<void>
  /** Removes one version's item, then its row. */
  removeVersion(version: VersionRow): Promise<void>
}

export const createSecretKeeper = (vault: VaultService, database: Database, clock: Clock): SecretKeeper => {
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

  const removeVersion = async (version: VersionRow): Promise<void> => {
    await dropItem(version.credentialId, version.version)
    await database.credentials.deleteVersion(version.credentialId, version.version)
  }

  /** After a failed write the old version is still current; what was begun is taken back as far as the keychain lets us. */
  const undo = async (version: VersionRow, first: boolean): Promise<void> => {
    await dropItem(version.credentialId, version.version)
    if (first) await database.credentials.delete(version.credentialId)
    else await database.credentials.deleteVersion(version.credentialId, version.version)
  }

  /** By their rows, and by the names of those that do not open any more. */
  const versionNumbers = async ({ id, currentVersion }: CredentialRow): Promise<Set<number>> => {
    const { rows, damaged } = await database.credentials.listVersions()
    const numbers = rows.filter(version => version.credentialId === id).map(version => version.version)
    const names = damaged.filter(row => row.id.startsWith(`${id}/`)).map(row => Number(row.id.slice(id.length + 1)))
    const current = currentVersion === null ? [] : [currentVersion]
    return new Set([...numbers, ...names.filter(Number.isSafeInteger), ...current])
  }

  return {
    removeVersion,

    async save(row, secret, record) {
      const access = await vault.writable()
      const versions = await database.credentials.versionsOf(row.id)
      const number = Math.max(0, ...versions.map(version => version.version)) + 1
      const { item, envelope } = wrapSecret(secret, { vaultId: access.vaultId, credentialId: row.id, version: number })
      const pending: VersionRow = {
        credentialId: row.id,
        version: number,
        state: 'pending',
        fingerprint: fingerprintOf(secret, access.dataKey),
        envelope,
        createdAt: clock.now()
      }
      await database.credentials.addPending(row, pending)
      // A keychain that hangs would keep the person waiting for one deadline more.
      const takeBack = async (reason: string | undefined): Promise<void> => {
        if (reason !== 'timeout') await undo(pending, versions.length === 0).catch(() => undefined)
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
      await database.credentials.activate(row.id, number, clock.now())
      for (const old of versions) {
        if (old.state === 'active' || old.state === 'retired') await removeVersion(old)
      }
      return { ...pending, state: 'active' }
    },

    async read(row) {
      if (row.currentVersion === null) return { state: 'saving' }
      const access = vault.access()
      const { rows } = await database.credentials.listVersions()
      const current = rows.find(one => one.credentialId === row.id && one.version === row.currentVersion)
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
      await database.credentials.delete(row.id)
    }
  }
}
