import { emptyWorkspace } from '@shared/schemas/workspace'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database, DatabaseLocation } from '../../electron/ports'
import { describeExchanges } from './database-exchanges'
import { describeKeyCare } from './database-key-care'
import { describeRotations } from './database-rotations'
import {
  dataKey,
  instant,
  sampleCredential,
  sampleEnvironment,
  sampleKeyCreate,
  sampleVersion,
  sampleWorkspace,
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
        expect(await database.keyCreates.list()).toEqual(nothing)
        expect(await database.exchanges.list(null, 10)).toEqual(nothing)
        expect(await database.settings.read()).toEqual({})
        expect(await database.workspace.read()).toEqual(emptyWorkspace)
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
        await database.settings.write({ language: 'es', theme: 'dark', systemReminders: true })
        expect(await database.settings.read()).toEqual({ language: 'es', theme: 'dark', systemReminders: true })
        await database.settings.write({ language: 'en', theme: 'dark', systemReminders: true })
        expect(await database.settings.read()).toEqual({ language: 'en', theme: 'dark', systemReminders: true })
      })

      it('keeps the open requests and changes them', async () => {
        await database.workspace.write(sampleWorkspace)
        expect(await database.workspace.read()).toEqual(sampleWorkspace)
        await database.workspace.write(emptyWorkspace)
        expect(await database.workspace.read()).toEqual(emptyWorkspace)
      })

      it('keeps creates at a provider, changes and deletes them', async () => {
        await database.environments.put(sampleEnvironment(0))
        await database.keyCreates.put(sampleKeyCreate(1))
        await database.keyCreates.put(sampleKeyCreate(2, { skewMs: null }))
        const changed = sampleKeyCreate(1, { lostAt: instant(9), keyId: '7' })
        await database.keyCreates.put(changed)
        const rows = [changed, sampleKeyCreate(2, { skewMs: null })]
        expect(await database.keyCreates.list()).toEqual({ rows, damaged: [] })
        await database.keyCreates.delete(changed.id)
        await database.keyCreates.delete(uuid(5, 9))
        expect((await database.keyCreates.list()).rows).toEqual(rows.slice(1))
      })

      it('keeps creates of environments alone that are there, and drops them with theirs', async () => {
        await expect(database.keyCreates.put(sampleKeyCreate(1))).rejects.toEqual(failure('internal'))
        for (const number of [0, 1]) await database.environments.put(sampleEnvironment(number))
        await database.keyCreates.put(sampleKeyCreate(1))
        const other = sampleKeyCreate(2, { environmentId: uuid(1, 1) })
        await database.keyCreates.put(other)
        await database.environments.delete(uuid(1, 0))
        expect((await database.keyCreates.list()).rows).toEqual([other])
      })

      describeKeyCare(() => database)

      it('deletes environments that nothing is in', async () => {
        await database.environments.put(sampleEnvironment(0))
        await database.environments.put(sampleEnvironment(1))
        await database.credentials.addPending(sampleCredential(1), sampleVersion(sampleCredential(1).id, 1))
        await expect(database.environments.delete(uuid(1, 0))).rejects.toEqual(failure('environment_in_use'))
        await database.environments.delete(uuid(1, 1))
        await database.environments.delete(uuid(1, 9))
        expect((await database.environments.list()).rows).toEqual([sampleEnvironment(0)])
        await database.credentials.delete(sampleCredential(1).id)
        await database.environments.delete(uuid(1, 0))
        expect((await database.environments.list()).rows).toEqual([])
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

        it('changes what is noted of one, and not its version', async () => {
          await database.credentials.activate(id, 1, instant(50))
          const { currentVersion: _, ...noted } = { ...credential, label: 'Renamed', tags: [], origins: [] }
          await database.credentials.update({ ...noted, updatedAt: instant(70) })
          expect(await database.credentials.get(id)).toEqual({ ...noted, updatedAt: instant(70), currentVersion: 1 })
          await expect(database.credentials.update({ ...noted, id: uuid(2, 9) })).rejects.toEqual(
            failure('credential_not_found', { id: uuid(2, 9) })
          )
        })

        it('reads one version, and none that is not there', async () => {
          await database.credentials.addPending(credential, sampleVersion(id, 2))
          expect(await database.credentials.getVersion(id, 1)).toEqual(sampleVersion(id, 1, { envelope }))
          expect(await database.credentials.getVersion(id, 2)).toEqual(sampleVersion(id, 2))
          expect(await database.credentials.getVersion(id, 3)).toBeNull()
          expect(await database.credentials.getVersion(uuid(2, 9), 1)).toBeNull()
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

      describeExchanges(() => database)
      describeRotations(() => database)
    })
  })
}
