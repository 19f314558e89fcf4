/**
 * Credentials and their versions between the port's shape and the table's. Every clear column is bound to the sealed
 * one of its row: a current version, a state or a time that somebody changed by hand makes the row a damaged one.
 */
import { noDetails } from '@shared/schemas/credential'
import type { CredentialRow, VersionRow, VersionState } from '../../ports'
import { SealBroken, type Sealer } from '../sealing'
import { bytesIn, fromText64, integerIn, openJson, sealJson, textIn, toText64 } from './columns'
import type { Connection, SqlRow } from './connection'
import type { TableShape } from './table'

export const credentialShape: TableShape = {
  table: 'credentials',
  columns: 'id, environment_id, created_at, updated_at, current_version, sealed',
  key: ['id']
}
export const versionShape: TableShape = {
  table: 'versions',
  columns: 'credential_id, version, state, created_at, sealed',
  key: ['credential_id', 'version']
}

type ClearCredential = Pick<CredentialRow, 'id' | 'environmentId' | 'createdAt' | 'updatedAt' | 'currentVersion'>
type SealedCredential = Omit<CredentialRow, keyof ClearCredential>
type Younger = Pick<CredentialRow, 'tags' | 'authentication' | 'details' | 'origins'>
type ClearVersion = Omit<VersionRow, 'fingerprint' | 'envelope' | 'movedAt'>
interface SealedVersion {
  fingerprint: string
  envelope: string | null
  /** Rows of before version 4 have none. */
  movedAt?: string | null
}

const placeOfCredential = (row: ClearCredential) =>
  [credentialShape.table, row.id, row.environmentId, row.createdAt, row.updatedAt, row.currentVersion] as const

const placeOfVersion = (row: ClearVersion) =>
  [versionShape.table, row.credentialId, row.version, row.state, row.createdAt] as const

const states: readonly string[] = [
  'pending',
  'active',
  'retired',
  'deleting',
  'staged',
  'retained'
] satisfies VersionState[]
const isState = (text: string): text is VersionState => states.includes(text)

/** For rows of version 1. No method is named there: the service takes the provider's first. */
const younger = (): Younger => ({
  tags: [],
  authentication: { methodId: '', fields: {} },
  details: noDetails,
  origins: []
})

export const readCredential = (sealer: Sealer, raw: SqlRow): CredentialRow => {
  const clear: ClearCredential = {
    id: textIn(raw, 'id'),
    environmentId: textIn(raw, 'environment_id'),
    createdAt: textIn(raw, 'created_at'),
    updatedAt: textIn(raw, 'updated_at'),
    currentVersion: raw['current_version'] === null ? null : integerIn(raw, 'current_version')
  }
  const sealed = openJson<Omit<SealedCredential, keyof Younger>>(
    sealer,
    bytesIn(raw, 'sealed'),
    placeOfCredential(clear)
  )
  return { ...younger(), ...sealed, ...clear }
}

export const writeCredential = (connection: Connection, sealer: Sealer, row: CredentialRow): void => {
  const { id, environmentId, createdAt, updatedAt, currentVersion, ...secret } = row
  const clear: ClearCredential = { id, environmentId, createdAt, updatedAt, currentVersion }
  connection.run(
    `INSERT INTO credentials (${credentialShape.columns}) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET environment_id = excluded.environment_id, created_at = excluded.created_at,
       updated_at = excluded.updated_at, current_version = excluded.current_version, sealed = excluded.sealed`,
    [
      clear.id,
      clear.environmentId,
      clear.createdAt,
      clear.updatedAt,
      clear.currentVersion,
      sealJson(sealer, secret, placeOfCredential(clear))
    ]
  )
}

export const readVersion = (sealer: Sealer, raw: SqlRow): VersionRow => {
  const state = textIn(raw, 'state')
  if (!isState(state)) throw new SealBroken('No such state')
  const clear: ClearVersion = {
    credentialId: textIn(raw, 'credential_id'),
    version: integerIn(raw, 'version'),
    state,
    createdAt: textIn(raw, 'created_at')
  }
  const {
    fingerprint,
    envelope,
    movedAt = null
  } = openJson<SealedVersion>(sealer, bytesIn(raw, 'sealed'), placeOfVersion(clear))
  return { ...clear, fingerprint, envelope: fromText64(envelope), movedAt }
}

const sealVersion = (sealer: Sealer, row: VersionRow): Uint8Array => {
  const { fingerprint, movedAt } = row
  const secret: SealedVersion = { fingerprint, envelope: toText64(row.envelope), movedAt }
  return sealJson(sealer, secret, placeOfVersion(row))
}

/** Throws where the version is there already. */
export const insertVersion = (connection: Connection, sealer: Sealer, row: VersionRow): void =>
  connection.run(`INSERT INTO versions (${versionShape.columns}) VALUES (?, ?, ?, ?, ?)`, [
    row.credentialId,
    row.version,
    row.state,
    row.createdAt,
    sealVersion(sealer, row)
  ])

export const updateVersion = (connection: Connection, sealer: Sealer, row: VersionRow): void =>
  connection.run('UPDATE versions SET state = ?, sealed = ? WHERE credential_id = ? AND version = ?', [
    row.state,
    sealVersion(sealer, row),
    row.credentialId,
    row.version
  ])
