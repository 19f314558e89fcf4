/** Files of older versions are brought forward step by step, each with a copy before it; what fails changes nothing. */
import { mkdtemp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { latestVersion, type Migration } from '../../../electron/adapters/sqlite/migrate'
import { migrations } from '../../../electron/adapters/sqlite/migrations'
import { dataKey, sampleEnvironment } from '../../contract/database-samples'
import { createInProcessDatabase } from '../../fakes/memory-database'
import { read } from './damage'

/** The first version that is none of ours. */
const next = latestVersion(migrations) + 1

const addNotes: Migration = {
  version: next,
  up(connection, sealing) {
    connection.run('CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, sealed BLOB NOT NULL) STRICT')
    const sealed = sealing('notes').seal(new TextEncoder().encode('made by a migration'), ['notes', 'one'])
    connection.run('INSERT INTO notes (id, sealed) VALUES (?, ?)', ['one', sealed])
  }
}
const addMore: Migration = {
  version: next + 1,
  up: connection => connection.run('ALTER TABLE notes ADD COLUMN extra TEXT')
}
const fail: Migration = {
  version: next + 1,
  up(connection) {
    connection.run('DELETE FROM environments')
    connection.run('DROP TABLE notes')
    connection.run('INSERT INTO nowhere VALUES (1)')
  }
}

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-migrations-'))
  path = join(folder, 'vault.db')
  const first = createInProcessDatabase()
  await first.open({ kind: 'file', path }, dataKey)
  await first.environments.put(sampleEnvironment(1))
  await first.close()
})
afterEach(() => rm(folder, { recursive: true }))

const openWith = async (...further: Migration[]) => {
  const database = createInProcessDatabase({ migrations: [...migrations, ...further] })
  await database.open({ kind: 'file', path }, dataKey)
  return database
}
const versionOf = (file: string): unknown => read(file, 'PRAGMA user_version')[0]?.['user_version']
const backups = async (): Promise<string[]> => (await readdir(folder)).filter(name => name.includes('.bak')).sort()

it('makes no copy of a file that is new or as it should be', async () => {
  const database = await openWith()
  await database.close()
  expect(await backups()).toEqual([])
})

it('goes through every step, and keeps the file as it was before each', async () => {
  const original = await readFile(path)
  const database = await openWith(addNotes, addMore)
  expect((await database.environments.list()).rows).toEqual([sampleEnvironment(1)])
  await database.close()
  expect(versionOf(path)).toBe(next + 1)
  expect(await backups()).toEqual([`vault.db.before-${next}.bak`, `vault.db.before-${next + 1}.bak`])
  expect((await readFile(`${path}.before-${next}.bak`)).equals(original)).toBe(true)
  expect(versionOf(`${path}.before-${next + 1}.bak`)).toBe(next)
  expect(read(`${path}.before-${next + 1}.bak`, 'SELECT id FROM notes')).toEqual([{ id: 'one' }])
  expect(read(path, 'SELECT id, extra FROM notes')).toEqual([{ id: 'one', extra: null }])
  expect(await backups()).toHaveLength(2)
  await (await openWith(addNotes, addMore)).close()
})

it('can go back to a copy', async () => {
  await (await openWith(addNotes)).close()
  await rm(path)
  path = `${path}.before-${next}.bak`
  const database = await openWith()
  expect((await database.environments.list()).rows).toEqual([sampleEnvironment(1)])
  await database.close()
})

it('leaves the file as it was where a step fails, and works again with an app that does not fail', async () => {
  await (await openWith(addNotes)).close()
  const before = await readFile(path)
  await expect(openWith(addNotes, fail)).rejects.toMatchObject({
    code: 'database_unavailable',
    fields: { reason: 'migration_failed', version: String(next + 1) }
  })
  expect((await readFile(path)).equals(before)).toBe(true)
  expect(await backups()).toEqual([`vault.db.before-${next}.bak`, `vault.db.before-${next + 1}.bak`])
  const database = await openWith(addNotes, addMore)
  expect((await database.environments.list()).rows).toEqual([sampleEnvironment(1)])
  await database.close()
  expect((await readFile(`${path}.before-${next + 1}.bak`)).equals(before)).toBe(true)
})

it('keeps the steps that succeeded before the one that fails', async () => {
  await expect(openWith(addNotes, fail)).rejects.toMatchObject({ code: 'database_unavailable' })
  expect(versionOf(path)).toBe(next)
  expect(read(path, 'SELECT id FROM environments')).toHaveLength(1)
})

it('refuses what a newer app has migrated, and does not touch it', async () => {
  await (await openWith(addNotes)).close()
  const before = await readFile(path)
  await expect(openWith()).rejects.toMatchObject({
    code: 'database_unavailable',
    fields: { reason: 'newer_version', version: String(next), file: path }
  })
  expect((await readFile(path)).equals(before)).toBe(true)
})

it('keeps the first page of the new version for a damaged one', async () => {
  await (await openWith(addNotes)).close()
  const page = await readFile(`${path}.first-page`)
  expect(page.readUInt32BE(60)).toBe(next)
})

it('does not migrate a damaged file', async () => {
  const { size } = await stat(path)
  await truncate(path, size - 4096)
  const before = await readFile(path)
  await expect(openWith(addNotes)).rejects.toMatchObject({ code: 'database_damaged', fields: { file: path } })
  expect((await readFile(path)).equals(before)).toBe(true)
  expect(await backups()).toEqual([])
})
