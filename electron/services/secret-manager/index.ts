/**
 * Secret managers of clouds that services read their keys from. What must not happen here: a call that is signed with
 * anything but what a person gave, or that is not on record.
 */
import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import {
  type CreateSecretManager,
  type SecretManagerSummary,
  type SecretManagerTest,
  type SecretNames,
  secretManagerOrigin,
  type UpdateSecretManager
} from '@shared/schemas/secret-manager'
import { type Ports, type SecretManager, type SecretManagerRow, TransportFailure } from '../../ports'
import { createTurns } from '../destination/in-turn'
import type { KeptItems } from '../kept-items'
import type { KnownSecrets } from '../known-secrets'
import type { Sendings } from '../request/sendings'
import type { VaultService } from '../vault'
import { createKeptAccess } from './access'

/** What a call is made for, as it stands in the log. */
export type SecretManagerPurpose = 'test' | 'list' | 'import' | 'plan' | 'write' | 'undo' | 'settle'

export interface SecretManagerService {
  list(): Promise<SecretManagerSummary[]>
  create(input: CreateSecretManager): Promise<SecretManagerSummary>
  /** Throws `secret_manager_not_found`, `invalid_input` (access: required), `secret_manager_in_use` where it would lead elsewhere; what was kept before counts until the new access does. */
  update(input: UpdateSecretManager): Promise<SecretManagerSummary>
  /** Throws `secret_manager_in_use` (fields: destinations). */
  remove(id: string): Promise<void>
  /** Throws `secret_manager_failed`, `secret_missing`, `send_cancelled`. */
  test(id: string, callId: string): Promise<SecretManagerTest>
  /** Throws as `test`. */
  names(id: string, after: string | null, callId: string): Promise<SecretNames>
  /** Throws as `test`. */
  read(id: string, name: string, callId: string): Promise<string>
  /** `aws:region/name`. Throws `secret_manager_not_found`. */
  placeOf(id: string, name: string): Promise<string>
  /** For one piece of work, which is put on record. Ends with the vault. Throws `secret_missing`. */
  connect(id: string, purpose: SecretManagerPurpose): Promise<{ manager: SecretManager; signal: AbortSignal }>
}

interface Parts {
  ports: Pick<Ports, 'database' | 'connectSecretManager' | 'ids' | 'logger'>
  vault: VaultService
  keptItems: KeptItems
  knownSecrets: KnownSecrets
  sendings: Sendings
  publish: Publish
}

/** Names on one page. */
const pageSize = 100

const originOf = (place: Pick<SecretManagerRow, 'endpoint' | 'region'>): string =>
  secretManagerOrigin(place).toLowerCase()

const inUse = (destinations: number): AppFailure =>
  new AppFailure('secret_manager_in_use', 'Destinations are written through it.', {
    destinations: String(destinations)
  })

const isRefusedList = (error: unknown): boolean =>
  error instanceof AppFailure && error.code === 'secret_manager_failed' && error.fields['reason'] === 'not_allowed'

export const createSecretManagerService = (parts: Parts): SecretManagerService => {
  const { ports, vault, sendings, publish } = parts
  const { database, ids, logger } = ports
  const access = createKeptAccess(parts)
  const inTurn = createTurns()
  let closing = new AbortController()
  vault.onClosing(async () => {
    closing.abort(new TransportFailure('cancelled', 'The vault was closed.'))
    closing = new AbortController()
  })

  const rows = async (): Promise<SecretManagerRow[]> => {
    vault.access()
    const { rows, damaged } = await database.secretManagers.list()
    vault.noteDamage(damaged)
    return rows
  }
  const get = async (id: string): Promise<SecretManagerRow> => {
    const found = (await rows()).find(row => row.id === id && row.access !== null)
    if (!found) throw new AppFailure('secret_manager_not_found', 'There is no such connection.', { id })
    return found
  }
  const usersOf = async (id: string): Promise<number> => {
    const { rows } = await database.destinations.list()
    return rows.filter(({ target }) => target.kind === 'aws_secrets_manager' && target.connectionId === id).length
  }
  const told = async ({ access: _, accesses: __, ...row }: SecretManagerRow): Promise<SecretManagerSummary> => ({
    ...row,
    destinations: await usersOf(row.id)
  })
  const record = (type: 'added' | 'updated' | 'removed', row: SecretManagerRow): Promise<void> =>
    vault.access().audit.append({ type: `secret_manager.${type}`, subject: row.id, data: { origin: originOf(row) } })

  /** Where the keychain does not answer, the next start tries again. */
  const tidyAll = async (): Promise<void> => {
    for (const row of await rows()) {
      await access.tidy(row).catch(error => logger.warn('An item of a secret manager was not removed', error))
    }
  }
  vault.onOpened(async () => {
    void inTurn(tidyAll).catch(error => logger.error('Secret managers could not be looked through', error))
    return { damagedRows: [], repaired: [] }
  })

  const connect: SecretManagerService['connect'] = async (id, purpose) => {
    const row = await get(id)
    const data = { origin: originOf(row), purpose }
    await vault.access().audit.append({ type: 'secret_manager.used', subject: id, data })
    const { region, endpoint } = row
    const manager = ports.connectSecretManager({ region, endpoint, ...(await access.read(row)) })
    return { manager, signal: closing.signal }
  }

  const ask = <Output>(
    id: string,
    purpose: SecretManagerPurpose,
    callId: string,
    work: (manager: SecretManager, signal: AbortSignal) => Promise<Output>
  ): Promise<Output> =>
    sendings.track(callId, async ({ signal }) => {
      const { manager, signal: ends } = await connect(id, purpose)
      return work(manager, AbortSignal.any([signal, ends]))
    })

  return {
    connect,
    list: async () => Promise.all((await rows()).filter(row => row.access !== null).map(told)),

    create: ({ access: given, ...place }) =>
      inTurn(async () => {
        await vault.writable()
        const row: SecretManagerRow = {
          id: ids.next(),
          ...place,
          accessKeyEnd: '',
          hasSessionToken: false,
          access: null,
          accesses: []
        }
        await record('added', row)
        const made = await access.replace(row, given)
        publish('secretManagers.changed', {})
        return told(made)
      }),

    update: ({ id, access: given, ...place }) =>
      inTurn(async () => {
        await vault.writable()
        const before = await get(id)
        const row = { ...before, ...place }
        // As a key of a provider: what was given for one place is not taken along to another.
        if (!given && originOf(row) !== originOf(before)) {
          throw new AppFailure('invalid_input', 'Another place wants its own key.', { access: 'required' })
        }
        const destinations = await usersOf(id)
        if (destinations > 0 && originOf(row) + row.region !== originOf(before) + before.region)
          throw inUse(destinations)
        await record('updated', row)
        if (given) await access.replace(row, given)
        else await database.secretManagers.put(row)
        publish('secretManagers.changed', {})
        return told(await get(id))
      }),

    remove: id =>
      inTurn(async () => {
        await vault.writable()
        const row = await get(id)
        const destinations = await usersOf(id)
        if (destinations > 0) throw inUse(destinations)
        await record('removed', row)
        await access.remove(row)
        publish('secretManagers.changed', {})
      }),

    test: (id, callId) =>
      ask(id, 'test', callId, async (manager, signal) => {
        try {
          await manager.names(null, 1, signal)
          return { outcome: 'works' as const }
        } catch (error) {
          if (isRefusedList(error)) return { outcome: 'no_list' as const }
          throw error
        }
      }),

    names: (id, after, callId) => ask(id, 'list', callId, (manager, signal) => manager.names(after, pageSize, signal)),

    read: (id, name, callId) =>
      ask(id, 'import', callId, async (manager, signal) => (await manager.read(name, signal)).text),

    placeOf: async (id, name) => `aws:${(await get(id)).region}/${name}`
  }
}
