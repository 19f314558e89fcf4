/** Tables whose rows belong to a credential and go with it. */
import type { OwnedRepository, OwnedRow } from '../../ports'
import type { Place, Sealer } from '../sealing'
import { bytesIn, openJson, sealJson, textIn } from './columns'
import type { Connection, SqlRow } from './connection'
import type { Synchronous } from './synchronous'
import { openRows, readTable, type TableShape } from './table'

export const ownedTables = ['policies', 'consumers', 'destinations', 'destination_writes'] as const
export type OwnedTable = (typeof ownedTables)[number]

export const createOwnedRepository = <Row extends OwnedRow>(
  connection: Connection,
  table: OwnedTable,
  sealer: Sealer
): Synchronous<OwnedRepository<Row>> => {
  const shape: TableShape = { table, columns: 'id, credential_id, sealed', key: ['id'] }
  const placeOf = ({ id, credentialId }: OwnedRow): Place => [table, id, credentialId]

  const read = (raw: SqlRow): Row => {
    const clear: OwnedRow = { id: textIn(raw, 'id'), credentialId: textIn(raw, 'credential_id') }
    return { ...openJson<Row>(sealer, bytesIn(raw, 'sealed'), placeOf(clear)), ...clear }
  }
  return {
    list: () => openRows(shape, readTable(connection, shape), read),
    put: row =>
      connection.transaction(() => {
        const { id, credentialId, ...rest } = row
        connection.run(
          `INSERT INTO ${table} (id, credential_id, sealed) VALUES (?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET credential_id = excluded.credential_id, sealed = excluded.sealed`,
          [id, credentialId, sealJson(sealer, rest, placeOf(row))]
        )
      }),
    delete: id => connection.transaction(() => connection.run(`DELETE FROM ${table} WHERE id = ?`, [id]))
  }
}

/** Within the transaction in which their credential goes. */
export const deleteOwned = (connection: Connection, credentialId: string): void => {
  for (const table of ownedTables) connection.run(`DELETE FROM ${table} WHERE credential_id = ?`, [credentialId])
}
