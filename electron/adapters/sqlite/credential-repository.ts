import { AppFailure } from '@shared/errors'
import type { CredentialRepository, CredentialRow, VersionRow, VersionState } from '../../ports'
import { SealBroken, type Sealer } from '../sealing'
import type { Connection, SqlRow } from './connection'
import {
  credentialShape,
  insertVersion,
  readCredential,
  readVersion,
  updateVersion,
  versionShape,
  writeCredential
} from './credential-rows'
import { deleteOwned } from './owned-repository'
import { createRememberedRows } from './remembered-rows'
import type { Synchronous } from './synchronous'
import { openRow, openRows, readRow, readTable, rowDamaged } from './table'

const notFound = (id: string, version?: number): AppFailure =>
  new AppFailure('credential_not_found', `There is no credential ${id}${version ? ` with a version ${version}` : ''}`, {
    id
  })

export const createCredentialRepository = (
  connection: Connection,
  credentialSealer: Sealer,
  versionSealer: Sealer
): Synchronous<CredentialRepository> => {
  const openCredential = (raw: SqlRow): CredentialRow => readCredential(credentialSealer, raw)
  const openVersion = (raw: SqlRow): VersionRow => readVersion(versionSealer, raw)

  const get = (id: string): CredentialRow => {
    const raw = readRow(connection, credentialShape, [id])
    if (!raw) throw notFound(id)
    return openRow(credentialShape, raw, openCredential)
  }
  const rawVersion = (credentialId: string, version: number): SqlRow => {
    const raw = readRow(connection, versionShape, [credentialId, version])
    if (!raw) throw notFound(credentialId, version)
    return raw
  }
  const existingVersion = (credentialId: string, version: number): VersionRow =>
    openRow(versionShape, rawVersion(credentialId, version), openVersion)

  /** A damaged version takes its new state too, and stays damaged: it must not keep anybody from leaving it behind. */
  const leave = (credentialId: string, version: number, state: VersionState, at?: string): void => {
    try {
      const moved = at === undefined ? {} : { movedAt: at }
      updateVersion(connection, versionSealer, { ...openVersion(rawVersion(credentialId, version)), state, ...moved })
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error
      connection.run('UPDATE versions SET state = ? WHERE credential_id = ? AND version = ?', [
        state,
        credentialId,
        version
      ])
    }
  }
  /** By their numbers alone, so that damaged ones are among them. */
  const numbersOf = (credentialId: string, where = ''): number[] => {
    const sql = `SELECT version FROM versions WHERE credential_id = ? ${where} ORDER BY version`
    return [...connection.each(sql, [credentialId])].map(raw => Number(raw['version']))
  }
  const openListed = createRememberedRows(credentialShape, openCredential)
  const openListedVersions = createRememberedRows(versionShape, openVersion)

  return {
    list: () => openListed(readTable(connection, credentialShape)),
    listVersions: () => openListedVersions(readTable(connection, versionShape)),
    get,
    update: row =>
      connection.transaction(() =>
        writeCredential(connection, credentialSealer, { ...row, currentVersion: get(row.id).currentVersion })
      ),
    getVersion(credentialId, version) {
      const raw = readRow(connection, versionShape, [credentialId, version])
      return raw && openRow(versionShape, raw, openVersion)
    },
    versionsOf(credentialId) {
      const { rows, damaged } = openRows(versionShape, readTable(connection, versionShape, credentialId), openVersion)
      const unreadable = damaged.find(({ id }) => id.startsWith(`${credentialId}/`))
      if (unreadable) throw rowDamaged(versionShape.table, unreadable.id)
      return rows.filter(row => row.credentialId === credentialId).sort((a, b) => a.version - b.version)
    },
    addPending: (row, version) =>
      connection.transaction(() => {
        writeCredential(connection, credentialSealer, row)
        insertVersion(connection, versionSealer, { ...version, state: 'pending' })
      }),
    activate: (credentialId, version, at) =>
      connection.transaction(() => {
        const credential = get(credentialId)
        const next = existingVersion(credentialId, version)
        for (const old of numbersOf(credentialId, "AND state = 'active'"))
          if (old !== version) leave(credentialId, old, 'retired')
        updateVersion(connection, versionSealer, { ...next, state: 'active' })
        writeCredential(connection, credentialSealer, { ...credential, currentVersion: version, updatedAt: at })
      }),
    exchange: (credentialId, version, left, at) =>
      connection.transaction(() => {
        const credential = get(credentialId)
        const next = existingVersion(credentialId, version)
        // Done before: nothing is left to exchange, and the one that was left must not move again.
        if (credential.currentVersion === version && next.state === 'active') return
        for (const old of numbersOf(credentialId, "AND state = 'active'")) leave(credentialId, old, left, at)
        updateVersion(connection, versionSealer, { ...next, state: 'active', movedAt: at })
        writeCredential(connection, credentialSealer, { ...credential, currentVersion: version, updatedAt: at })
      }),
    setVersionState: (credentialId, version, state, at) =>
      connection.transaction(() => {
        if (state === 'retired' || state === 'deleting') return leave(credentialId, version, state)
        const before = existingVersion(credentialId, version)
        updateVersion(connection, versionSealer, { ...before, state, movedAt: at ?? before.movedAt })
      }),
    markDeleting: credentialId =>
      connection.transaction(() => {
        for (const version of numbersOf(credentialId)) leave(credentialId, version, 'deleting')
      }),
    deleteVersion: (credentialId, version) =>
      connection.transaction(() =>
        connection.run('DELETE FROM versions WHERE credential_id = ? AND version = ?', [credentialId, version])
      ),
    delete: credentialId =>
      connection.transaction(() => {
        deleteOwned(connection, credentialId)
        connection.run('DELETE FROM versions WHERE credential_id = ?', [credentialId])
        connection.run('DELETE FROM credentials WHERE id = ?', [credentialId])
      })
  }
}
