import { createSealing } from '../../../electron/adapters/sealing'
import { migrations } from '../../../electron/adapters/sqlite/migrations'
import { openDatabase } from '../../../electron/adapters/sqlite/open-database'
import { createRepositories } from '../../../electron/adapters/sqlite/repositories'
import type { DatabaseLocation } from '../../../electron/ports'
import { instant, sampleCredential, sampleEnvironment, sampleVersion } from '../../contract/database-samples'

/** So many credentials with one version each, past the helper and without waiting for the disk. */
export const fillCredentials = (location: DatabaseLocation, dataKey: Uint8Array, count: number): void => {
  const sealing = createSealing(dataKey)
  const connection = openDatabase(location, sealing, migrations)
  connection.run('PRAGMA synchronous = OFF')
  connection.transaction(() => {
    const { environments, credentials } = createRepositories({ ...connection, transaction: work => work() }, sealing)
    environments.put(sampleEnvironment(0))
    for (let number = 0; number < count; number += 1) {
      const row = sampleCredential(number, { providerId: 'wisphub-net' })
      credentials.addPending(row, sampleVersion(row.id, 1))
      credentials.activate(row.id, 1, instant(number))
    }
  })
  connection.settle()
  connection.close()
}
