/** Where services read their keys, be it a file or a secret manager: what would change there is shown first, then written, read back, and can be undone. */
import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type {
  CreateDestination,
  Destination,
  DestinationPlan,
  DestinationTarget,
  DestinationWrite
} from '@shared/schemas/destination'
import type { DestinationRow, DestinationWriteRow, Ports } from '../../ports'
import type { CredentialService } from '../credential'
import type { EnvironmentService } from '../environment'
import type { SecretManagerService } from '../secret-manager'
import type { VaultService } from '../vault'
import { createChoices } from './choices'
import { createTurns } from './in-turn'
import { createInspector } from './inspect'
import { createPlaces } from './places'
import { createWriter, type WriteHooks } from './write'

export type { WriteHooks, WriteStep } from './write'

export interface DestinationService {
  list(credentialId: string): Promise<Destination[]>
  /** Null when the person thought better of it. */
  choose(kind: 'existing' | 'new'): Promise<{ choiceId: string; path: string } | null>
  /** Throws `destination_not_found`, `secret_manager_not_found`; `invalid_input` (path: taken, or credentialId: temporary). */
  create(input: CreateDestination): Promise<Destination>
  /** What was written stays as it is; what stood there before is let go of. */
  remove(id: string): Promise<void>
  /** `version` is the one in use where it is null. Throws `destination_refused`, `destination_failed`. */
  plan(id: string, version: number | null): Promise<DestinationPlan>
  /** Writes what `token` was given for, or throws `destination_changed`; null where it stands there already. */
  write(id: string, version: number | null, token: string, hooks?: WriteHooks): Promise<DestinationWrite | null>
  writes(credentialId: string): Promise<DestinationWrite[]>
  /** Whether this version is what a service would read there; `unknown` where it cannot be looked at now. */
  standing(id: string, version: number): Promise<'there' | 'elsewhere' | 'unknown'>
  /** The credential of a destination, and what a write was of. */
  ownerOf(id: string): Promise<string>
  ownerOfWrite(writeId: string): Promise<{ credentialId: string; destinationId: string }>
  /** What stood there before. Throws `destination_changed` where somebody has written there since. */
  undo(writeId: string, hooks?: WriteHooks): Promise<DestinationWrite>
  /** Lets go of old bytes, which hold the old key: to be called once that one is gone. */
  forget(credentialId: string): Promise<void>
  /** Finds out what became of writes that were cut short. Those that it cannot look at stay open. */
  settle(): Promise<DestinationWrite[]>
}

interface Parts {
  ports: Pick<Ports, 'database' | 'destinationFiles' | 'clock' | 'ids' | 'logger'>
  vault: VaultService
  credentials: Pick<CredentialService, 'list' | 'versions'>
  environments: Pick<EnvironmentService, 'get'>
  secretManagers: Pick<SecretManagerService, 'connect' | 'placeOf'>
  publish: Publish
}

const told = ({ before, after: _, ...row }: DestinationWriteRow): DestinationWrite => ({
  ...row,
  canUndo: row.state === 'written' && before !== null
})

const notFound = (id: string): AppFailure =>
  new AppFailure('destination_not_found', 'There is no such destination.', { id })

export const createDestinationService = (parts: Parts): DestinationService => {
  const { ports, vault, credentials, secretManagers, publish } = parts
  const { database, destinationFiles, ids, logger } = ports
  const choices = createChoices(destinationFiles, ids)
  const findPlace = createPlaces({ files: destinationFiles, secretManagers })
  const inspect = createInspector({ ...parts, findPlace })
  const writer = createWriter({ ...parts, findPlace })
  const inTurn = createTurns()

  const rows = async (): Promise<DestinationRow[]> => {
    vault.access()
    const { rows, damaged } = await database.destinations.list()
    vault.noteDamage(damaged)
    return rows
  }
  const writeRows = async (): Promise<DestinationWriteRow[]> => {
    vault.access()
    const { rows, damaged } = await database.destinationWrites.list()
    vault.noteDamage(damaged)
    return rows
  }
  const get = async (id: string): Promise<DestinationRow> => {
    const found = (await rows()).find(row => row.id === id)
    if (!found) throw notFound(id)
    return found
  }
  const pathOf = async (target: DestinationTarget, choiceId: string | null): Promise<string> =>
    target.kind === 'aws_secrets_manager'
      ? secretManagers.placeOf(target.connectionId, target.secretId)
      : choices.pathOf(choiceId ?? '')
  const changed = (): void => publish('destinations.changed', {})

  /** One that cannot be looked at now keeps none of the others from it. */
  const settle = async (destinationId?: string): Promise<DestinationWriteRow[]> => {
    const open: DestinationWriteRow[] = []
    for (const row of await writeRows()) {
      if (destinationId !== undefined && row.destinationId !== destinationId) continue
      if (row.state !== 'writing' && row.state !== 'undoing') continue
      const looked = get(row.destinationId).then(destination => writer.settle(destination, row))
      const settled = await looked.catch(error => {
        logger.error('What became of a destination that was being written cannot be told', error)
        return row
      })
      if (settled) open.push(settled)
    }
    return open
  }

  vault.onOpened(async () => {
    // Not waited for: a file may lie on a share, or a secret in a cloud, that does not answer.
    void inTurn(() => settle()).then(
      found => found.length > 0 && changed(),
      error => logger.error('Destinations that were being written could not be looked at', error)
    )
    return { damagedRows: [], repaired: [] }
  })
  vault.onClosing(async () => choices.clear())

  return {
    list: async credentialId => (await rows()).filter(row => row.credentialId === credentialId),
    choose: kind => choices.choose(kind),

    create: ({ credentialId, choiceId, target }) =>
      inTurn(async () => {
        await vault.writable()
        const path = await pathOf(target, choiceId)
        const summary = (await credentials.list()).find(one => one.id === credentialId)
        if (!summary || summary.temporary) {
          throw new AppFailure('invalid_input', 'Only a saved key is written.', { credentialId: 'temporary' })
        }
        const same = (row: DestinationRow): boolean =>
          row.path === path && JSON.stringify(row.target) === JSON.stringify(target)
        if ((await rows()).some(same)) {
          throw new AppFailure('invalid_input', 'This is a destination already.', { path: 'taken' })
        }
        const row: DestinationRow = { id: ids.next(), credentialId, path, target }
        await writer.record('destination.added', row, summary.version)
        await database.destinations.put(row)
        changed()
        return row
      }),

    remove: id =>
      inTurn(async () => {
        await vault.writable()
        const row = await get(id)
        // What a write that was cut short has left beside the file holds the key.
        await settle(id)
        await writer.record('destination.removed', row, 0)
        for (const write of await writeRows()) {
          if (write.destinationId === id) await database.destinationWrites.delete(write.id)
        }
        await database.destinations.delete(id)
        changed()
      }),

    async plan(id, version) {
      const { plan } = await inspect(await get(id), version, 'plan')
      return plan
    },

    write: (id, version, token, hooks = {}) =>
      inTurn(async () => {
        await vault.writable()
        const destination = await get(id)
        await settle(id)
        const inspection = await inspect(destination, version, 'write')
        if (inspection.plan.token !== token) {
          throw new AppFailure('destination_changed', 'The file is not the one that was shown.')
        }
        if (!inspection.isNeeded) return null
        try {
          return told(await writer.write(destination, inspection, hooks))
        } finally {
          changed()
        }
      }),

    async standing(id, version) {
      try {
        const { plan } = await inspect(await get(id), version, 'plan')
        return plan.changes.length === 0 ? 'there' : 'elsewhere'
      } catch (error) {
        return error instanceof AppFailure && error.code === 'destination_refused' ? 'elsewhere' : 'unknown'
      }
    },

    ownerOf: async id => (await get(id)).credentialId,
    async ownerOfWrite(writeId) {
      const found = (await writeRows()).find(({ id }) => id === writeId)
      if (!found) throw notFound(writeId)
      return found
    },

    writes: async credentialId => (await writeRows()).filter(row => row.credentialId === credentialId).map(told),

    undo: (writeId, hooks = {}) =>
      inTurn(async () => {
        await vault.writable()
        const row = (await writeRows()).find(write => write.id === writeId)
        if (!row) throw notFound(writeId)
        const destination = await get(row.destinationId)
        try {
          return told(await writer.undo(destination, row, hooks))
        } finally {
          changed()
        }
      }),

    forget: credentialId =>
      inTurn(async () => {
        for (const row of await writeRows()) {
          if (row.credentialId !== credentialId || row.state === 'writing' || row.state === 'undoing') continue
          if (row.before !== null) await database.destinationWrites.put({ ...row, before: null })
        }
        changed()
      }),

    settle: () => inTurn(async () => (await settle()).map(told))
  }
}
