import type { EnvironmentRepository, EnvironmentRow } from '../../ports'
import type { Sealer } from '../sealing'
import { bytesIn, openJson, sealJson, textIn } from './columns'
import type { Connection, SqlRow } from './connection'
import type { Synchronous } from './synchronous'
import { openRows, readTable, type TableShape } from './table'

const shape: TableShape = { table: 'environments', columns: 'id, sealed', key: ['id'] }

type Sealed = Omit<EnvironmentRow, 'id'>

export const createEnvironmentRepository = (
  connection: Connection,
  sealer: Sealer
): Synchronous<EnvironmentRepository> => {
  const read = (raw: SqlRow): EnvironmentRow => {
    const id = textIn(raw, 'id')
    return { id, ...openJson<Sealed>(sealer, bytesIn(raw, 'sealed'), [shape.table, id]) }
  }
  return {
    list: () => openRows(shape, readTable(connection, shape), read),
    put: ({ id, ...rest }) =>
      connection.transaction(() => {
        const sealed = sealJson(sealer, rest satisfies Sealed, [shape.table, id])
        connection.run(
          'INSERT INTO environments (id, sealed) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed',
          [id, sealed]
        )
      })
  }
}
