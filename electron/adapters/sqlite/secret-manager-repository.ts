import type { SecretManagerRepository, SecretManagerRow } from '../../ports'
import type { Sealer } from '../sealing'
import { bytesIn, openJson, sealJson, textIn } from './columns'
import type { Connection, SqlRow } from './connection'
import type { Synchronous } from './synchronous'
import { openRows, readTable, type TableShape } from './table'

const shape: TableShape = { table: 'secret_managers', columns: 'id, sealed', key: ['id'] }

type Sealed = Omit<SecretManagerRow, 'id'>

export const createSecretManagerRepository = (
  connection: Connection,
  sealer: Sealer
): Synchronous<SecretManagerRepository> => {
  const read = (raw: SqlRow): SecretManagerRow => {
    const id = textIn(raw, 'id')
    return { id, ...openJson<Sealed>(sealer, bytesIn(raw, 'sealed'), [shape.table, id]) }
  }
  return {
    list: () => openRows(shape, readTable(connection, shape), read),
    put: ({ id, ...rest }) =>
      connection.transaction(() =>
        connection.run(
          `INSERT INTO secret_managers (id, sealed) VALUES (?, ?)
          ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed`,
          [id, sealJson(sealer, rest satisfies Sealed, [shape.table, id])]
        )
      ),
    delete: id => connection.transaction(() => connection.run('DELETE FROM secret_managers WHERE id = ?', [id]))
  }
}
