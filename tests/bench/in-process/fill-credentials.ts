import { createHash } from 'node:crypto'
import { createSealing } from '../../../electron/adapters/sealing'
import { insertVersion, writeCredential } from '../../../electron/adapters/sqlite/credential-rows'
import { migrations } from '../../../electron/adapters/sqlite/migrations'
import { openDatabase } from '../../../electron/adapters/sqlite/open-database'
import { createRepositories } from '../../../electron/adapters/sqlite/repositories'
import type { DatabaseLocation } from '../../../electron/ports'
import { sampleCredential, sampleEnvironment, sampleVersion } from '../../contract/database-samples'

const providerId = 'wisphub-net'

/**
 * So many credentials with one version in use each, past the helper, past the steps of a save and without waiting for
 * the disk. No secret store holds anything for them.
 */
export const fillCredentials = (location: DatabaseLocation, dataKey: Uint8Array, count: number): void => {
  const sealing = createSealing(dataKey)
  const [credentialSealer, versionSealer] = [sealing('credentials'), sealing('versions')]
  const connection = openDatabase(location, sealing, migrations)
  connection.run('PRAGMA synchronous = OFF')
  createRepositories(connection, sealing).environments.put(sampleEnvironment(0, { providerId }))
  connection.transaction(() => {
    for (let number = 0; number < count; number += 1) {
      const authentication = { methodId: 'api-key', fields: {} }
      const row = sampleCredential(number, { providerId, authentication, currentVersion: 1 })
      const fingerprint = createHash('sha256').update(row.id).digest('hex')
      writeCredential(connection, credentialSealer, row)
      insertVersion(connection, versionSealer, sampleVersion(row.id, 1, { state: 'active', fingerprint }))
    }
  })
  connection.settle()
  connection.close()
}
