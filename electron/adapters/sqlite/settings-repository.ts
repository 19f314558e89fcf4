import type { Settings } from '@shared/schemas/settings'
import type { SettingsRepository } from '../../ports'
import type { Sealer } from '../sealing'
import { bytesIn, openJson, sealJson } from './columns'
import type { Connection } from './connection'
import type { Synchronous } from './synchronous'
import { openRow, readRow, type TableShape } from './table'

const shape: TableShape = { table: 'settings', columns: 'id, sealed', key: ['id'] }
/** All settings are one row: they are read together and written together. */
const id = 'settings'

export const createSettingsRepository = (connection: Connection, sealer: Sealer): Synchronous<SettingsRepository> => ({
  read() {
    const raw = readRow(connection, shape, [id])
    if (!raw) return {}
    return openRow(shape, raw, () => openJson<Partial<Settings>>(sealer, bytesIn(raw, 'sealed'), [shape.table, id]))
  },
  write: settings =>
    connection.transaction(() =>
      connection.run(
        'INSERT INTO settings (id, sealed) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed',
        [id, sealJson(sealer, settings, [shape.table, id])]
      )
    )
})
