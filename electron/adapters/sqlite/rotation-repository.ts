/** Journals: clear columns say when, everything else is sealed and bound to them. */
import type { RotationRepository, RotationRow, WorklistRepository, WorklistRow } from '../../ports'
import type { Place, Sealer } from '../sealing'
import { bytesIn, openJson, sealJson, textIn } from './columns'
import type { Connection, SqlRow } from './connection'
import type { Synchronous } from './synchronous'
import { openRow, openRows, readRow, readTable, type TableShape } from './table'

interface Journal {
  id: string
  openedAt: string
  closedAt: string | null
}

const columns = 'id, opened_at, closed_at, sealed'

const createJournals = <Row extends Journal>(table: string, connection: Connection, sealer: Sealer) => {
  const shape: TableShape = { table, columns, key: ['id'] }
  const placeOf = ({ id, openedAt, closedAt }: Journal): Place => [table, id, openedAt, closedAt]
  const read = (raw: SqlRow): Row => {
    const closedAt = raw['closed_at'] === null ? null : textIn(raw, 'closed_at')
    const clear: Journal = { id: textIn(raw, 'id'), openedAt: textIn(raw, 'opened_at'), closedAt }
    return { ...openJson<Row>(sealer, bytesIn(raw, 'sealed'), placeOf(clear)), ...clear }
  }
  return {
    list: () => openRows(shape, readTable(connection, shape), read),
    get(id: string) {
      const raw = readRow(connection, shape, [id])
      return raw && openRow(shape, raw, read)
    },
    put: (row: Row) =>
      connection.transaction(() => {
        const { id, openedAt, closedAt, ...rest } = row
        connection.run(
          `INSERT INTO ${table} (${columns}) VALUES (?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET opened_at = excluded.opened_at, closed_at = excluded.closed_at,
             sealed = excluded.sealed`,
          [id, openedAt, closedAt, sealJson(sealer, rest, placeOf(row))]
        )
      })
  }
}

export const createRotationRepository = (connection: Connection, sealer: Sealer): Synchronous<RotationRepository> =>
  createJournals<RotationRow>('rotations', connection, sealer)

export const createWorklistRepository = (connection: Connection, sealer: Sealer): Synchronous<WorklistRepository> => {
  const { list, put } = createJournals<WorklistRow>('worklists', connection, sealer)
  return { list, put }
}
