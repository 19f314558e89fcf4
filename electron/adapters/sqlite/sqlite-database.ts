/** Main's half of the database: the port, spoken to a helper that may die and is then started and opened again. */
import { setTimeout as delay } from 'node:timers/promises'
import { AppFailure } from '@shared/errors'
import type { Database, DatabaseLocation, OwnedRepository, OwnedRow } from '../../ports'
import { createHelperClient, HelperFailure, type SpawnHelper } from '../helper-process'
import { unavailable } from './faults'
import type { DatabaseOperations } from './operations'
import type { Noun } from './repositories'

export interface SqliteDatabaseOptions {
  spawn: SpawnHelper
  /** For each call; opening has none, since a large file may have to be read whole or copied. */
  deadlineMs?: number
  /** For closing: after that the helper is killed, which costs nothing but the taking in of the log. */
  closeDeadlineMs?: number
}

interface Target {
  location: DatabaseLocation
  dataKey: Uint8Array
}

const toAppFailure = (error: unknown): unknown => {
  if (!(error instanceof HelperFailure)) return error
  if (error.reason === 'failed') return new AppFailure('internal', error.message)
  return unavailable(error.reason, `The database helper: ${error.message}`)
}

export const createSqliteDatabase = ({
  spawn,
  deadlineMs = 30_000,
  closeDeadlineMs = 5_000
}: SqliteDatabaseOptions): Database => {
  let target: Target | null = null
  /** Whether the helper that runs has the file open. */
  let open = false
  let reopening: Promise<unknown> | null = null
  let ended = Promise.resolve()
  /** Settles when the helper that was killed last has ended: two at one file would write over each other. */
  let dying = Promise.resolve()

  const helper = createHelperClient<DatabaseOperations>({
    spawn() {
      const process = spawn()
      ended = new Promise(resolve => process.onExit(() => resolve()))
      return process
    },
    deadlineMs,
    onExit: () => {
      open = false
    }
  })

  const openTarget = async ({ location, dataKey }: Target): Promise<{ readOnly: boolean }> => {
    await dying
    try {
      const opened = await helper.call('open', [location, dataKey], { deadlineMs: Number.POSITIVE_INFINITY })
      open = true
      return opened
    } catch (error) {
      throw toAppFailure(error)
    }
  }
  const ensureOpen = async (): Promise<void> => {
    if (!target) throw unavailable('not_open', 'The database is not open')
    if (open) return
    // A new helper would start with nothing and look as if nothing had ever been there.
    if (target.location.kind === 'memory')
      throw unavailable('memory_lost', 'The database in memory died with its helper')
    reopening ??= openTarget(target).finally(() => {
      reopening = null
    })
    await reopening
  }
  const run = async <Result>(noun: Noun, method: string, ...args: unknown[]): Promise<Result> => {
    await ensureOpen()
    try {
      // The host runs the method of the same repository of the same port.
      return (await helper.call('run', [noun, method, args])) as Result
    } catch (error) {
      throw toAppFailure(error)
    }
  }
  const owned = <Row extends OwnedRow>(noun: Noun): OwnedRepository<Row> => ({
    list: () => run(noun, 'list'),
    put: row => run(noun, 'put', row),
    delete: id => run(noun, 'delete', id)
  })
  const close = async (): Promise<void> => {
    target?.dataKey.fill(0)
    target = null
    if (!open) return
    open = false
    await helper.call('close', [], { deadlineMs: closeDeadlineMs }).catch(() => {})
    dying = ended
    helper.restart()
    await Promise.race([dying, delay(closeDeadlineMs, undefined, { ref: false })])
  }

  return {
    async open(location, dataKey) {
      await close()
      const wanted = { location, dataKey: Uint8Array.from(dataKey) }
      const opened = await openTarget(wanted)
      target = wanted
      return opened
    },
    close,
    environments: {
      list: () => run('environments', 'list'),
      put: row => run('environments', 'put', row),
      delete: id => run('environments', 'delete', id)
    },
    credentials: {
      list: () => run('credentials', 'list'),
      listVersions: () => run('credentials', 'listVersions'),
      get: id => run('credentials', 'get', id),
      update: row => run('credentials', 'update', row),
      getVersion: (credentialId, version) => run('credentials', 'getVersion', credentialId, version),
      versionsOf: credentialId => run('credentials', 'versionsOf', credentialId),
      addPending: (row, version) => run('credentials', 'addPending', row, version),
      activate: (credentialId, version, at) => run('credentials', 'activate', credentialId, version, at),
      exchange: (credentialId, version, left, at) => run('credentials', 'exchange', credentialId, version, left, at),
      setVersionState: (credentialId, version, state, at) =>
        run('credentials', 'setVersionState', credentialId, version, state, at),
      markDeleting: credentialId => run('credentials', 'markDeleting', credentialId),
      deleteVersion: (credentialId, version) => run('credentials', 'deleteVersion', credentialId, version),
      delete: credentialId => run('credentials', 'delete', credentialId)
    },
    keyCreates: {
      list: () => run('keyCreates', 'list'),
      put: row => run('keyCreates', 'put', row),
      delete: id => run('keyCreates', 'delete', id)
    },
    rotations: {
      list: () => run('rotations', 'list'),
      get: id => run('rotations', 'get', id),
      put: row => run('rotations', 'put', row)
    },
    worklists: {
      list: () => run('worklists', 'list'),
      put: row => run('worklists', 'put', row)
    },
    policies: owned('policies'),
    consumers: owned('consumers'),
    destinations: owned('destinations'),
    destinationWrites: owned('destinationWrites'),
    secretManagers: {
      list: () => run('secretManagers', 'list'),
      put: row => run('secretManagers', 'put', row),
      delete: id => run('secretManagers', 'delete', id)
    },
    exchanges: {
      add: row => run('exchanges', 'add', row),
      get: id => run('exchanges', 'get', id),
      list: (before, limit) => run('exchanges', 'list', before, limit),
      overBudget: (maxCount, maxBytes) => run('exchanges', 'overBudget', maxCount, maxBytes),
      delete: ids => run('exchanges', 'delete', ids),
      deleteAll: () => run('exchanges', 'deleteAll')
    },
    settings: {
      read: () => run('settings', 'read'),
      write: settings => run('settings', 'write', settings)
    },
    workspace: {
      read: () => run('workspace', 'read'),
      write: workspace => run('workspace', 'write', workspace)
    }
  }
}
