import { createSealing } from '../../../electron/adapters/sealing'
import { migrations } from '../../../electron/adapters/sqlite/migrations'
import { openDatabase } from '../../../electron/adapters/sqlite/open-database'
import { createRepositories } from '../../../electron/adapters/sqlite/repositories'
import type { DatabaseLocation } from '../../../electron/ports'
import { sampleExchangeRow } from '../../contract/database-samples'

/** Rows of these numbers, past the helper and without waiting for the disk, which would take minutes. */
export const fillHistory = (location: DatabaseLocation, dataKey: Uint8Array, from: number, to: number): void => {
  const sealing = createSealing(dataKey)
  const connection = openDatabase(location, sealing, migrations)
  const { exchanges } = createRepositories(connection, sealing)
  connection.run('PRAGMA synchronous = OFF')
  for (let number = from; number < to; number += 1) exchanges.add(sampleExchangeRow(number))
  connection.settle()
  connection.close()
}
