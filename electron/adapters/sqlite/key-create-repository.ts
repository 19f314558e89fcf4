import type { KeyCreateRepository, KeyCreateRow } from '../../ports'
import type { Place, Sealer } from '../sealing'
import { bytesIn, openJson, sealJson, textIn } from './columns'
import type { Connection, SqlRow } from './connection'
import type { Synchronous } from './synchronous'
import { openRows, readTable, type TableShape } from './table'

const shape: TableShape = { table: 'key_creates', columns: 'id, environment_id, sealed', key: ['id'] }

type Sealed = Omit<KeyCreateRow, 'id' | 'environmentId'>

const placeOf = (id: string, environmentId: string): Place => [shape.table, id, environmentId]

export const createKeyCreateRepository = (connection: Connection, sealer: Sealer): Synchronous<KeyCreateRepository> => {
  const read = (raw: SqlRow): KeyCreateRow => {
    const [id, environmentId] = [textIn(raw, 'id'), textIn(raw, 'environment_id')]
    return { id, environmentId, ...openJson<Sealed>(sealer, bytesIn(raw, 'sealed'), placeOf(id, environmentId)) }
  }
  return {
    list: () => openRows(shape, readTable(connection, shape), read),
    put: ({ id, environmentId, ...rest }) =>
      connection.transaction(() =>
        connection.run(
          `INSERT INTO key_creates (id, environment_id, sealed) VALUES (?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET environment_id = excluded.environment_id, sealed = excluded.sealed`,
          [id, environmentId, sealJson(sealer, rest satisfies Sealed, placeOf(id, environmentId))]
        )
      ),
    delete: id => connection.transaction(() => connection.run('DELETE FROM key_creates WHERE id = ?', [id]))
  }
}
