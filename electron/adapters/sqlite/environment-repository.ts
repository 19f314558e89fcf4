import { AppFailure } from '@shared/errors'
import type { EnvironmentRepository, EnvironmentRow } from '../../ports'
import type { Sealer } from '../sealing'
import { bytesIn, openJson, sealJson, textIn } from './columns'
import type { Connection, SqlRow } from './connection'
import type { Synchronous } from './synchronous'
import { openRows, readTable, type TableShape } from './table'

const shape: TableShape = { table: 'environments', columns: 'id, sealed', key: ['id'] }

type Sealed = Omit<EnvironmentRow, 'id'>
/** Rows of version 1 have neither. */
type Older = Omit<Sealed, 'color' | 'guard'> & Partial<Sealed>

export const createEnvironmentRepository = (
  connection: Connection,
  sealer: Sealer
): Synchronous<EnvironmentRepository> => {
  const read = (raw: SqlRow): EnvironmentRow => {
    const id = textIn(raw, 'id')
    const sealed = openJson<Older>(sealer, bytesIn(raw, 'sealed'), [shape.table, id])
    return { id, color: 'gray', guard: sealed.production ? 'confirm' : 'open', ...sealed }
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
      }),
    delete: id =>
      connection.transaction(() => {
        if (connection.get('SELECT 1 AS used FROM credentials WHERE environment_id = ? LIMIT 1', [id]))
          throw new AppFailure('environment_in_use', 'A credential is still in this environment', { id })
        connection.run('DELETE FROM key_creates WHERE environment_id = ?', [id])
        connection.run('DELETE FROM environments WHERE id = ?', [id])
      })
  }
}
