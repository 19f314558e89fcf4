import type { Database } from '../../ports'
import type { VaultService } from '../vault'
import type { CredentialService } from './credential-service'
import type { SecretKeeper } from './secret-keeper'
import type { TemporaryCredentials } from './temporary'

interface Parts {
  vault: Pick<VaultService, 'access'>
  database: Pick<Database, 'credentials'>
  keeper: Pick<SecretKeeper, 'read'>
  temporaries: Pick<TemporaryCredentials, 'list'>
}

/** Reads every secret there is, those that are being deleted too, for looking whether one is where it may not be. */
export const createAllSecrets = (parts: Parts): Pick<CredentialService, 'allSecrets'> => {
  const { vault, database, keeper, temporaries } = parts
  return {
    async allSecrets() {
      vault.access()
      const secrets: { name: string; value: Uint8Array }[] = temporaries
        .list()
        .map(({ row, secret }) => ({ name: row.label, value: secret.slice() }))
      const { rows } = await database.credentials.list()
      for (const row of rows) {
        const reading = await keeper.read(row)
        // What the keychain does not hold cannot stand anywhere by mistake of ours.
        if (reading.state === 'ready') secrets.push({ name: row.label, value: reading.secret })
      }
      return secrets
    }
  }
}
