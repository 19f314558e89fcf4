import { emptyWorkspace, type Workspace } from '@shared/schemas/workspace'
import type { WorkspaceRepository } from '../../ports'
import type { Sealer } from '../sealing'
import { bytesIn, openJson, sealJson } from './columns'
import type { Connection } from './connection'
import type { Synchronous } from './synchronous'
import { openRow, readRow, type TableShape } from './table'

const shape: TableShape = { table: 'workspace', columns: 'id, sealed', key: ['id'] }
/** All open requests are one row: they are read together and written together. */
const id = 'workspace'

export const createWorkspaceRepository = (
  connection: Connection,
  sealer: Sealer
): Synchronous<WorkspaceRepository> => ({
  read() {
    const raw = readRow(connection, shape, [id])
    if (!raw) return emptyWorkspace
    return openRow(shape, raw, () => openJson<Workspace>(sealer, bytesIn(raw, 'sealed'), [shape.table, id]))
  },
  write: workspace =>
    connection.transaction(() =>
      connection.run(
        'INSERT INTO workspace (id, sealed) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed',
        [id, sealJson(sealer, workspace, [shape.table, id])]
      )
    )
})
