/** Somebody with the file and without the key: what they change is noticed, on the row that they changed. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database, OwnedRepository, OwnedRow } from '../../../electron/ports'
import {
  dataKey,
  instant,
  sampleCredential,
  sampleEnvironment,
  sampleExchangeRow,
  sampleKeyCreate,
  sampleVersion,
  uuid
} from '../../contract/database-samples'
import {
  sampleConsumer,
  sampleDestination,
  sampleDestinationWrite,
  samplePolicy
} from '../../contract/key-care-samples'
import { createInProcessDatabase } from '../../fakes/memory-database'
import { rewrite, spoil, swap } from './damage'

const failure = (code: string, fields: object = {}) =>
  expect.objectContaining({ code, fields: expect.objectContaining(fields) })

let folder: string
let path: string
let database: Database

const open = (): Promise<{ readOnly: boolean }> => database.open({ kind: 'file', path }, dataKey)
const whileClosed = async (work: () => void): Promise<void> => {
  await database.close()
  work()
  await open()
}
const change = (sql: string, values: (string | number)[] = []): Promise<void> =>
  whileClosed(() => rewrite(path, sql, values))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-sealed-'))
  path = join(folder, 'vault.db')
  database = createInProcessDatabase()
  await open()
  for (const number of [0, 1, 2]) {
    await database.environments.put(sampleEnvironment(number))
    const credential = sampleCredential(number)
    await database.credentials.addPending(credential, sampleVersion(credential.id, 1))
    await database.credentials.activate(credential.id, 1, instant(10))
    await database.credentials.addPending({ ...credential, currentVersion: 1 }, sampleVersion(credential.id, 2))
    await database.exchanges.add(sampleExchangeRow(number))
  }
  await database.settings.write({ language: 'es', theme: 'dark', systemReminders: true })
})
afterEach(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

describe('a sealed column with a changed byte', () => {
  it('costs one environment', async () => {
    await whileClosed(() => spoil(path, 'environments', 'sealed', `id = '${uuid(1, 1)}'`))
    expect(await database.environments.list()).toEqual({
      rows: [sampleEnvironment(0), sampleEnvironment(2)],
      damaged: [{ table: 'environments', id: uuid(1, 1) }]
    })
    await database.environments.put(sampleEnvironment(1))
    expect((await database.environments.list()).damaged).toEqual([])
  })

  it('costs one create at a provider, also where it is said to be of another environment', async () => {
    const [first, second] = [sampleKeyCreate(1), sampleKeyCreate(2)]
    for (const row of [first, second]) await database.keyCreates.put(row)
    const damaged = [{ table: 'key_creates', id: first.id }]
    await change('UPDATE key_creates SET environment_id = ? WHERE id = ?', [uuid(1, 1), first.id])
    expect(await database.keyCreates.list()).toEqual({ rows: [second], damaged })
    await database.keyCreates.put(first)
    await whileClosed(() => spoil(path, 'key_creates', 'sealed', `id = '${first.id}'`))
    expect(await database.keyCreates.list()).toEqual({ rows: [second], damaged })
  })

  it.each([
    ['policies', () => database.policies, samplePolicy],
    ['consumers', () => database.consumers, sampleConsumer],
    ['destinations', () => database.destinations, sampleDestination],
    ['destination_writes', () => database.destinationWrites, sampleDestinationWrite]
  ] as const)('costs one row of %s, also where it is said to be of another credential', async (table, own, sample) => {
    const repository = own() as OwnedRepository<OwnedRow>
    const [first, second] = [sample(1, uuid(2, 1)), sample(2, uuid(2, 1))]
    for (const row of [first, second]) await repository.put(row)
    const damaged = [{ table, id: first.id }]
    await change(`UPDATE ${table} SET credential_id = ? WHERE id = ?`, [uuid(2, 2), first.id])
    expect(await repository.list()).toEqual({ rows: [second], damaged })
    await repository.put(first)
    await whileClosed(() => spoil(path, table, 'sealed', `id = '${first.id}'`))
    expect(await repository.list()).toEqual({ rows: [second], damaged })
  })

  it('costs one credential', async () => {
    await whileClosed(() => spoil(path, 'credentials', 'sealed', `id = '${uuid(2, 1)}'`))
    const { rows, damaged } = await database.credentials.list()
    expect(rows.map(({ id }) => id)).toEqual([uuid(2, 0), uuid(2, 2)])
    expect(damaged).toEqual([{ table: 'credentials', id: uuid(2, 1) }])
    const fields = { table: 'credentials', id: uuid(2, 1) }
    await expect(database.credentials.get(uuid(2, 1))).rejects.toEqual(failure('row_damaged', fields))
    await expect(database.credentials.activate(uuid(2, 1), 2, instant(20))).rejects.toEqual(
      failure('row_damaged', fields)
    )
    await database.credentials.delete(uuid(2, 1))
    expect((await database.credentials.list()).damaged).toEqual([])
  })

  it('costs one version, which can still be left behind and deleted', async () => {
    await whileClosed(() => spoil(path, 'versions', 'sealed', `credential_id = '${uuid(2, 1)}' AND version = 1`))
    const fields = { table: 'versions', id: `${uuid(2, 1)}/1` }
    expect((await database.credentials.listVersions()).damaged).toEqual([fields])
    expect((await database.credentials.listVersions()).rows).toHaveLength(5)
    await expect(database.credentials.versionsOf(uuid(2, 1))).rejects.toEqual(failure('row_damaged', fields))
    expect(await database.credentials.versionsOf(uuid(2, 0))).toHaveLength(2)
    await expect(database.credentials.setVersionState(uuid(2, 1), 1, 'active')).rejects.toEqual(
      failure('row_damaged', fields)
    )
    await database.credentials.activate(uuid(2, 1), 2, instant(20))
    expect((await database.credentials.get(uuid(2, 1))).currentVersion).toBe(2)
    await database.credentials.markDeleting(uuid(2, 1))
    await database.credentials.deleteVersion(uuid(2, 1), 1)
    expect(await database.credentials.versionsOf(uuid(2, 1))).toEqual([
      sampleVersion(uuid(2, 1), 2, { state: 'deleting' })
    ])
  })

  it('costs one line of the history, or one exchange', async () => {
    await whileClosed(() => spoil(path, 'exchanges', 'summary', `id = '${uuid(3, 1)}'`))
    const { rows, damaged } = await database.exchanges.list(null, 2)
    expect(rows.map(({ id }) => id)).toEqual([uuid(3, 2), uuid(3, 0)])
    expect(damaged).toEqual([{ table: 'exchanges', id: uuid(3, 1) }])
    expect(await database.exchanges.get(uuid(3, 1))).toEqual(sampleExchangeRow(1))
    await whileClosed(() => spoil(path, 'exchange_details', 'sealed', 'number = 3'))
    await expect(database.exchanges.get(uuid(3, 2))).rejects.toEqual(
      failure('row_damaged', { table: 'exchanges', id: uuid(3, 2) })
    )
  })

  it('costs the settings', async () => {
    await whileClosed(() => spoil(path, 'settings', 'sealed', 'true'))
    await expect(database.settings.read()).rejects.toEqual(
      failure('row_damaged', { table: 'settings', id: 'settings' })
    )
    await database.settings.write({ language: 'en', theme: 'light', systemReminders: true })
    expect(await database.settings.read()).toEqual({ language: 'en', theme: 'light', systemReminders: true })
  })
})

describe('a clear column that was changed', () => {
  it.each([
    ['the environment of a credential', 'UPDATE credentials SET environment_id = ? WHERE id = ?', uuid(1, 2)],
    ['the current version', 'UPDATE credentials SET current_version = ? WHERE id = ?', 2],
    ['a time', 'UPDATE credentials SET created_at = ? WHERE id = ?', instant(99)],
    ['another time', 'UPDATE credentials SET updated_at = ? WHERE id = ?', instant(99)]
  ])('damages the credential: %s', async (_name, sql, value) => {
    await change(sql, [value, uuid(2, 1)])
    expect((await database.credentials.list()).damaged).toEqual([{ table: 'credentials', id: uuid(2, 1) }])
    expect((await database.credentials.list()).rows).toHaveLength(2)
  })

  it.each([
    ['its state', "UPDATE versions SET state = 'active' WHERE credential_id = ? AND version = 2", 2],
    ['a state that is none', "UPDATE versions SET state = 'actine' WHERE credential_id = ? AND version = 2", 2],
    ['its number', 'UPDATE versions SET version = 3 WHERE credential_id = ? AND version = 2', 3],
    ['its time', "UPDATE versions SET created_at = '2020' WHERE credential_id = ? AND version = 2", 2]
  ])('damages the version: %s', async (_name, sql, number) => {
    await change(sql, [uuid(2, 1)])
    expect((await database.credentials.listVersions()).damaged).toEqual([
      { table: 'versions', id: `${uuid(2, 1)}/${number}` }
    ])
  })

  it.each([
    ['its id', `UPDATE exchanges SET id = '${uuid(3, 9)}' WHERE id = ?`, uuid(3, 9)],
    ['its time', "UPDATE exchanges SET sent_at = '2030-01-01T00:00:00.000Z' WHERE id = ?", uuid(3, 1)],
    ['its size', 'UPDATE exchanges SET body_bytes = 1099511627776 WHERE id = ?', uuid(3, 1)]
  ])('damages the exchange: %s', async (_name, sql, id) => {
    await change(sql, [uuid(3, 1)])
    expect((await database.exchanges.list(null, 9)).damaged).toEqual([{ table: 'exchanges', id }])
    expect((await database.exchanges.list(null, 9)).rows).toHaveLength(2)
  })

  it('does not empty the history by making one body look huge', async () => {
    await change('UPDATE exchanges SET body_bytes = 1099511627776 WHERE id = ?', [uuid(3, 2)])
    expect(await database.exchanges.overBudget(10, 5000)).toEqual([])
  })
})

describe('rows that changed places', () => {
  it('are noticed among environments', async () => {
    await whileClosed(() => swap(path, 'environments', 'sealed', `id IN ('${uuid(1, 0)}', '${uuid(1, 1)}')`))
    expect((await database.environments.list()).damaged.map(({ id }) => id)).toEqual([uuid(1, 0), uuid(1, 1)])
    expect((await database.environments.list()).rows).toEqual([sampleEnvironment(2)])
  })

  it('are noticed among credentials', async () => {
    await whileClosed(() => swap(path, 'credentials', 'sealed', `id IN ('${uuid(2, 0)}', '${uuid(2, 1)}')`))
    expect((await database.credentials.list()).damaged).toHaveLength(2)
  })

  it('are noticed among versions of one credential', async () => {
    await whileClosed(() => swap(path, 'versions', 'sealed', `credential_id = '${uuid(2, 0)}'`))
    expect((await database.credentials.listVersions()).damaged).toHaveLength(2)
  })

  it('are noticed among exchanges', async () => {
    await whileClosed(() => swap(path, 'exchange_details', 'sealed', 'number IN (1, 2)'))
    for (const number of [0, 1])
      await expect(database.exchanges.get(uuid(3, number))).rejects.toEqual(failure('row_damaged'))
    expect(await database.exchanges.get(uuid(3, 2))).toEqual(sampleExchangeRow(2))
  })

  it('are noticed from one table to another', async () => {
    await change(`UPDATE settings SET sealed = (SELECT sealed FROM environments LIMIT 1)`)
    await expect(database.settings.read()).rejects.toEqual(failure('row_damaged'))
  })
})
