import { summarizeExchange } from '@shared/schemas/exchange'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database, DatabaseLocation } from '../../electron/ports'
import {
  dataKey,
  instant,
  sampleCredential,
  sampleEnvironment,
  sampleExchange,
  sampleExchangeRow,
  sampleVersion,
  uuid
} from './database-samples'

export interface DatabaseSetUp {
  database: Database
  location: DatabaseLocation
  /** Called after the database has been closed. */
  dispose?: () => Promise<void>
}

const failure = (code: string, fields: object = {}) =>
  expect.objectContaining({ name: 'AppFailure', code, fields: expect.objectContaining(fields) })

/** What every database does, wherever it keeps its rows. */
export const describeDatabase = (name: string, setUp: () => Promise<DatabaseSetUp>): void => {
  describe(`the database: ${name}`, () => {
    let database: Database
    let location: DatabaseLocation
    let dispose: DatabaseSetUp['dispose']

    beforeEach(async () => {
      const made = await setUp()
      database = made.database
      location = made.location
      dispose = made.dispose
    })
    afterEach(async () => {
      await database.close()
      await dispose?.()
    })

    describe('not open', () => {
      it('refuses every call', async () => {
        await expect(database.environments.list()).rejects.toEqual(
          failure('database_unavailable', { reason: 'not_open' })
        )
        await database.open(location, dataKey)
        await database.close()
        await expect(database.settings.read()).rejects.toEqual(failure('database_unavailable', { reason: 'not_open' }))
      })

      it('does not open with a key of the wrong length', async () => {
        await expect(database.open(location, new Uint8Array(31))).rejects.toThrow(/32 bytes/)
        await expect(database.environments.list()).rejects.toEqual(failure('database_unavailable'))
      })

      it('leaves the caller the key it was given', async () => {
        const key = Uint8Array.from(dataKey)
        await database.open(location, key)
        await database.close()
        expect(key).toEqual(dataKey)
      })
    })

    describe('open', () => {
      beforeEach(() => database.open(location, dataKey))

      it('begins empty', async () => {
        const nothing = { rows: [], damaged: [] }
        expect(await database.environments.list()).toEqual(nothing)
        expect(await database.credentials.list()).toEqual(nothing)
        expect(await database.credentials.listVersions()).toEqual(nothing)
        expect(await database.exchanges.list(null, 10)).toEqual(nothing)
        expect(await database.settings.read()).toEqual({})
      })

      it('keeps environments and changes them', async () => {
        await database.environments.put(sampleEnvironment(1))
        await database.environments.put(sampleEnvironment(0))
        await database.environments.put(sampleEnvironment(1, { name: 'New', baseUrl: 'http://127.0.0.1:1' }))
        expect(await database.environments.list()).toEqual({
          rows: [sampleEnvironment(1, { name: 'New', baseUrl: 'http://127.0.0.1:1' }), sampleEnvironment(0)],
          damaged: []
        })
      })

      it('keeps settings and changes them', async () => {
        await database.settings.write({ language: 'es', theme: 'dark' })
        expect(await database.settings.read()).toEqual({ language: 'es', theme: 'dark' })
        await database.settings.write({ language: 'en', theme: 'dark' })
        expect(await database.settings.read()).toEqual({ language: 'en', theme: 'dark' })
      })

      describe('credentials', () => {
        const credential = sampleCredential(1)
        const { id } = credential
        const envelope = new Uint8Array([0, 255, 128, 10])

        beforeEach(async () => {
          await database.environments.put(sampleEnvironment(0))
          await database.credentials.addPending(credential, sampleVersion(id, 1, { envelope }))
        })

        it('reads what was written', async () => {
          expect(await database.credentials.get(id)).toEqual(credential)
          expect(await database.credentials.list()).toEqual({ rows: [credential], damaged: [] })
          expect(await database.credentials.versionsOf(id)).toEqual([sampleVersion(id, 1, { envelope })])
          expect(await database.credentials.listVersions()).toEqual({
            rows: [sampleVersion(id, 1, { envelope })],
            damaged: []
          })
        })

        it('activates one version and retires the one before it', async () => {
          await database.credentials.activate(id, 1, instant(50))
          expect(await database.credentials.get(id)).toEqual({
            ...credential,
            currentVersion: 1,
            updatedAt: instant(50)
          })
          const changed = { ...credential, label: 'Renamed', currentVersion: 1 }
          await database.credentials.addPending(changed, sampleVersion(id, 2))
          expect(await database.credentials.get(id)).toEqual(changed)
          await database.credentials.activate(id, 2, instant(60))
          expect(await database.credentials.versionsOf(id)).toEqual([
            sampleVersion(id, 1, { state: 'retired', envelope }),
            sampleVersion(id, 2, { state: 'active' })
          ])
          expect(await database.credentials.get(id)).toEqual({ ...changed, currentVersion: 2, updatedAt: instant(60) })
        })

        it('activates nothing of what is not there', async () => {
          await expect(database.credentials.activate(id, 2, instant(50))).rejects.toEqual(
            failure('credential_not_found', { id })
          )
          expect(await database.credentials.get(id)).toEqual(credential)
          expect((await database.credentials.versionsOf(id))[0]?.state).toBe('pending')
        })

        it('sets the state of one version, and of all when it is deleted', async () => {
          await database.credentials.addPending(credential, sampleVersion(id, 2))
          await database.credentials.setVersionState(id, 1, 'retired')
          expect((await database.credentials.versionsOf(id)).map(({ state }) => state)).toEqual(['retired', 'pending'])
          await database.credentials.markDeleting(id)
          expect((await database.credentials.versionsOf(id)).map(({ state }) => state)).toEqual([
            'deleting',
            'deleting'
          ])
          await expect(database.credentials.setVersionState(id, 3, 'active')).rejects.toEqual(
            failure('credential_not_found', { id })
          )
        })

        it('deletes a version, and a credential with all of them', async () => {
          await database.credentials.addPending(sampleCredential(2), sampleVersion(uuid(2, 2), 1))
          await database.credentials.addPending(credential, sampleVersion(id, 2))
          await database.credentials.deleteVersion(id, 1)
          expect((await database.credentials.versionsOf(id)).map(({ version }) => version)).toEqual([2])
          await database.credentials.delete(id)
          await expect(database.credentials.get(id)).rejects.toEqual(failure('credential_not_found', { id }))
          expect(await database.credentials.versionsOf(id)).toEqual([])
          expect((await database.credentials.listVersions()).rows).toEqual([sampleVersion(uuid(2, 2), 1)])
        })

        it('deletes what is not there without a word', async () => {
          await database.credentials.deleteVersion(id, 9)
          await database.credentials.delete(uuid(2, 9))
          expect((await database.credentials.list()).rows).toHaveLength(1)
        })

        it('adds all or nothing', async () => {
          await expect(
            database.credentials.addPending({ ...credential, label: 'Changed' }, sampleVersion(id, 1))
          ).rejects.toEqual(failure('internal'))
          expect(await database.credentials.get(id)).toEqual(credential)
          await expect(
            database.credentials.addPending(
              sampleCredential(3, { environmentId: uuid(1, 9) }),
              sampleVersion(uuid(2, 3), 1)
            )
          ).rejects.toEqual(failure('internal'))
          expect((await database.credentials.list()).rows).toHaveLength(1)
        })
      })

      describe('exchanges', () => {
        const add = async (...numbers: number[]): Promise<void> => {
          for (const number of numbers) await database.exchanges.add(sampleExchangeRow(number))
        }
        const idsOf = async (before: string | null, limit: number): Promise<string[]> =>
          (await database.exchanges.list(before, limit)).rows.map(({ id }) => id)

        it('reads what was written, with and without the key of a body', async () => {
          await add(1)
          await database.exchanges.add({ exchange: sampleExchange(2, { credential: null }), bodyKey: null })
          expect(await database.exchanges.get(uuid(3, 1))).toEqual(sampleExchangeRow(1))
          expect(await database.exchanges.get(uuid(3, 2))).toEqual({
            exchange: sampleExchange(2, { credential: null }),
            bodyKey: null
          })
        })

        it('lists the same summaries as the history announces', async () => {
          const failed = sampleExchange(2, { failure: { code: 'timeout', detail: '' } })
          const unsent = sampleExchange(3, {
            hops: [],
            failure: { code: 'unknown_host', detail: '' },
            credential: null
          })
          for (const exchange of [sampleExchange(1), failed, unsent])
            await database.exchanges.add({ exchange, bodyKey: null })
          expect(await database.exchanges.list(null, 10)).toEqual({
            rows: [unsent, failed, sampleExchange(1)].map(summarizeExchange),
            damaged: []
          })
        })

        it('lists in pages, newest first, whatever the order of their adding', async () => {
          await add(3, 1, 5, 2, 4)
          expect(await idsOf(null, 2)).toEqual([uuid(3, 5), uuid(3, 4)])
          expect(await idsOf(uuid(3, 4), 2)).toEqual([uuid(3, 3), uuid(3, 2)])
          expect(await idsOf(uuid(3, 2), 2)).toEqual([uuid(3, 1)])
          expect(await idsOf(uuid(3, 1), 2)).toEqual([])
          expect(await idsOf(null, 0)).toEqual([])
          await expect(idsOf(uuid(3, 9), 2)).rejects.toEqual(failure('exchange_not_found', { id: uuid(3, 9) }))
        })

        it('loses none between pages where many were sent in one millisecond', async () => {
          for (const number of [1, 2, 3, 4, 5])
            await database.exchanges.add({ exchange: sampleExchange(number, { sentAt: instant(0) }), bodyKey: null })
          const first = await idsOf(null, 2)
          const second = await idsOf(first[1] ?? null, 2)
          const third = await idsOf(second[1] ?? null, 2)
          expect([...first, ...second, ...third].sort()).toEqual([1, 2, 3, 4, 5].map(number => uuid(3, number)))
        })

        it('adds each once', async () => {
          await add(1)
          await expect(add(1)).rejects.toEqual(failure('internal'))
          expect(await idsOf(null, 10)).toEqual([uuid(3, 1)])
        })

        it('deletes some, and all', async () => {
          await add(1, 2, 3)
          await database.exchanges.delete([uuid(3, 2), uuid(3, 9)])
          expect(await idsOf(null, 10)).toEqual([uuid(3, 3), uuid(3, 1)])
          await expect(database.exchanges.get(uuid(3, 2))).rejects.toEqual(
            failure('exchange_not_found', { id: uuid(3, 2) })
          )
          await database.exchanges.deleteAll()
          expect(await idsOf(null, 10)).toEqual([])
          await add(2)
          expect(await database.exchanges.get(uuid(3, 2))).toEqual(sampleExchangeRow(2))
        })

        it('names what is over the budget, oldest first', async () => {
          for (const [number, bytes] of [
            [1, 10],
            [2, 0],
            [3, 20],
            [4, 30],
            [5, 5]
          ] as const)
            await database.exchanges.add(sampleExchangeRow(number, bytes))
          const ids = (...numbers: number[]) => numbers.map(number => uuid(3, number))
          expect(await database.exchanges.overBudget(5, 65)).toEqual([])
          expect(await database.exchanges.overBudget(5, 64)).toEqual(ids(1))
          expect(await database.exchanges.overBudget(5, 54)).toEqual(ids(1, 2, 3))
          expect(await database.exchanges.overBudget(3, 65)).toEqual(ids(1, 2))
          expect(await database.exchanges.overBudget(4, 35)).toEqual(ids(1, 2, 3))
          expect(await database.exchanges.overBudget(0, 65)).toEqual(ids(1, 2, 3, 4, 5))
          expect(await database.exchanges.overBudget(5, 4)).toEqual(ids(1, 2, 3, 4, 5))
        })

        it('counts bodies of any size', async () => {
          const large = 3 * 2 ** 40
          for (const number of [1, 2]) await database.exchanges.add(sampleExchangeRow(number, large))
          expect(await database.exchanges.overBudget(9, 2 * large)).toEqual([])
          expect(await database.exchanges.overBudget(9, 2 * large - 1)).toEqual([uuid(3, 1)])
        })
      })
    })
  })
}
