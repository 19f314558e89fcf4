/**
 * What signs the calls to a secret manager, in the keychain. A new one lies beside the old one until the row says that it
 * counts; every item is noted in the row before it is written, so that none is left behind that nobody knows of.
 */
import { AppFailure } from '@shared/errors'
import { type KeptSecretManagerAccess, keptSecretManagerAccessSchema } from '@shared/schemas/kept-secret'
import type { Ports, SecretManagerRow } from '../../ports'
import type { KeptItems } from '../kept-items'
import type { KnownSecrets } from '../known-secrets'
import { secretManagerItemName } from '../vault/items'

interface Parts {
  ports: Pick<Ports, 'database'>
  keptItems: KeptItems
  knownSecrets: KnownSecrets
}

const parse = (bytes: Uint8Array | null): KeptSecretManagerAccess | null => {
  try {
    return bytes && keptSecretManagerAccessSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return null
  }
}

const next = ({ accesses }: SecretManagerRow): number => Math.max(0, ...accesses) + 1

export const createKeptAccess = ({ ports: { database }, keptItems, knownSecrets }: Parts) => {
  const repository = () => database.secretManagers
  const idsOf = (id: string): string[] => [`secret-manager ${id}`, `secret-manager token ${id}`]

  /** From here on neither stands in anything that is stored, shown or logged. */
  const know = ({ id, label }: SecretManagerRow, { secretAccessKey, sessionToken }: KeptSecretManagerAccess): void => {
    const [keyId = '', tokenId = ''] = idsOf(id)
    knownSecrets.add(keyId, label, Buffer.from(secretAccessKey))
    if (sessionToken === null) knownSecrets.remove(tokenId)
    else knownSecrets.add(tokenId, label, Buffer.from(sessionToken))
  }

  /** Removes the items that do not count, and the row where none does. */
  const tidy = async (row: SecretManagerRow): Promise<SecretManagerRow | null> => {
    const idle = row.accesses.filter(access => access !== row.access)
    for (const access of idle) await keptItems.remove(secretManagerItemName(row.id, access))
    if (row.access === null) {
      await repository().delete(row.id)
      return null
    }
    if (idle.length === 0) return row
    const tidied = { ...row, accesses: [row.access] }
    await repository().put(tidied)
    return tidied
  }

  const write = async (name: string, access: KeptSecretManagerAccess): Promise<void> => {
    const bytes = new TextEncoder().encode(JSON.stringify(access))
    await keptItems.write(name, bytes)
    const back = await keptItems.read(name)
    const isWhole = back !== null && Buffer.compare(back, bytes) === 0
    back?.fill(0)
    bytes.fill(0)
    if (!isWhole) throw new AppFailure('secret_not_saved', 'The keychain did not keep it.', { reason: 'read_back' })
  }

  return {
    tidy,

    /** The row as it is then; what it was before stays where this fails. */
    async replace(row: SecretManagerRow, access: KeptSecretManagerAccess): Promise<SecretManagerRow> {
      const number = next(row)
      const noted = { ...row, accesses: [...row.accesses, number] }
      know(row, access)
      await repository().put(noted)
      try {
        await write(secretManagerItemName(row.id, number), access)
      } catch (error) {
        // What is left behind now, the next start removes.
        await tidy({ ...noted, access: row.access }).catch(() => undefined)
        throw error
      }
      const changed: SecretManagerRow = {
        ...noted,
        access: number,
        accessKeyEnd: access.accessKeyId.slice(-4),
        hasSessionToken: access.sessionToken !== null
      }
      await repository().put(changed)
      return (await tidy(changed).catch(() => null)) ?? changed
    },

    /** Throws `secret_missing`. */
    async read(row: SecretManagerRow): Promise<KeptSecretManagerAccess> {
      const bytes = row.access === null ? null : await keptItems.read(secretManagerItemName(row.id, row.access))
      const access = parse(bytes)
      bytes?.fill(0)
      if (!access) throw new AppFailure('secret_missing', 'The keychain does not have it.', { label: row.label })
      know(row, access)
      return access
    },

    async remove(row: SecretManagerRow): Promise<void> {
      const leaving = { ...row, access: null }
      await repository().put(leaving)
      await tidy(leaving)
      for (const id of idsOf(row.id)) knownSecrets.remove(id)
    }
  }
}
