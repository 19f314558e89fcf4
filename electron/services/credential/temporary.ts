/**
 * Credentials that are used once: in memory only. No keychain item, no database row; they are gone with the vault's
 * closing unless somebody keeps them.
 */
import type { CredentialRow } from '../../ports'

export interface TemporaryCredential {
  /** As a saved one would have it; its version counts from 1. */
  row: CredentialRow & { currentVersion: number }
  secret: Uint8Array
}

export interface TemporaryCredentials {
  list(): TemporaryCredential[]
  get(id: string): TemporaryCredential | undefined
  /** New or changed; the bytes are its own from then on. */
  put(credential: TemporaryCredential): void
  /** Wipes it. */
  delete(id: string): void
  wipe(): void
}

export const createTemporaryCredentials = (): TemporaryCredentials => {
  const credentials = new Map<string, TemporaryCredential>()

  const remove = (id: string): void => {
    credentials.get(id)?.secret.fill(0)
    credentials.delete(id)
  }

  return {
    list: () => [...credentials.values()],
    get: id => credentials.get(id),
    put(credential) {
      const before = credentials.get(credential.row.id)
      if (before && before.secret !== credential.secret) before.secret.fill(0)
      credentials.set(credential.row.id, credential)
    },
    delete: remove,
    wipe() {
      for (const id of [...credentials.keys()]) remove(id)
    }
  }
}
