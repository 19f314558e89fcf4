/** Files that should not be opened, or not written to: each is refused with a reason and stays as it was. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../../electron/ports'
import { dataKey, sampleCredential, sampleEnvironment, sampleVersion } from '../../contract/database-samples'
import { createInProcessDatabase } from '../../fakes/memory-database'
import { rewrite } from './damage'

const wrongKey = new Uint8Array(32).fill(8)
const failure = (code: string, fields: object = {}) =>
  expect.objectContaining({ code, fields: expect.objectContaining(fields) })

let folder: string
let path: string
let database: Database
const open = (key = dataKey): Promise<{ readOnly: boolean }> => database.open({ kind: 'file', path }, key)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-open-'))
  path = join(folder, 'vault.db')
  database = createInProcessDatabase()
})
afterEach(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

/** Everything in the folder, byte for byte. */
const snapshot = async (): Promise<Map<string, string>> => {
  const names = (await readdir(folder)).sort()
  return new Map(
    await Promise.all(names.map(async name => [name, (await readFile(join(folder, name))).toString('base64')] as const))
  )
}
const make = async (): Promise<void> => {
  await open()
  await database.environments.put(sampleEnvironment(0))
  await database.credentials.addPending(sampleCredential(0), sampleVersion(sampleCredential(0).id, 1))
  await database.close()
}
const refuses = async (code: string, fields: object, key = dataKey): Promise<void> => {
  const before = await snapshot()
  await expect(open(key)).rejects.toEqual(failure(code, { file: path, ...fields }))
  expect(await snapshot()).toEqual(before)
  await expect(database.environments.list()).rejects.toEqual(failure('database_unavailable', { reason: 'not_open' }))
}

describe('a new file', () => {
  it('lies alone with its first page, for its owner only, and gives nothing away', async () => {
    await make()
    expect([...(await snapshot()).keys()]).toEqual(['vault.db', 'vault.db.first-page'])
    if (process.platform !== 'win32')
      for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
    const file = await readFile(path)
    const { label } = sampleCredential(0)
    for (const word of [label, 'acme', 'example.com', 'Entorno', 'ffff']) expect(file.includes(word)).toBe(false)
    expect(file.includes(sampleCredential(0).id)).toBe(true)
  })

  it('is made anew where a first start was cut short', async () => {
    await writeFile(`${path}.new`, 'half a database')
    await writeFile(`${path}.new-wal`, 'half a log')
    await mkdir(`${path}.new.lock`)
    await make()
    expect([...(await snapshot()).keys()]).toEqual(['vault.db', 'vault.db.first-page'])
  })

  it('is not made where only the log of another is left', async () => {
    await writeFile(`${path}-wal`, 'all that is left')
    await refuses('database_damaged', {})
  })
})

describe('another key', () => {
  it('opens nothing', async () => {
    await make()
    await refuses('database_unavailable', { reason: 'wrong_key' }, wrongKey)
    await open()
    expect((await database.environments.list()).rows).toHaveLength(1)
  })

  it('opens nothing of an empty database either', async () => {
    await open()
    await database.close()
    await refuses('database_unavailable', { reason: 'wrong_key' }, wrongKey)
  })

  it('is told from the right one although both values that say so are damaged', async () => {
    await make()
    rewrite(path, "UPDATE key_check SET sealed = x'00'")
    await refuses('database_unavailable', { reason: 'wrong_key' }, wrongKey)
    await open()
    expect(await database.environments.list()).toEqual({ rows: [sampleEnvironment(0)], damaged: [] })
  })

  it('does not matter where one of the two is damaged and nothing else is there', async () => {
    await open()
    await database.close()
    rewrite(path, "UPDATE key_check SET sealed = x'00' WHERE id = 'first'")
    await open()
    expect(await database.settings.read()).toEqual({})
  })
})

describe('a file of another kind', () => {
  it.each([
    ['empty', ''],
    ['short', 'SQLite format 3\0'],
    ['text', 'not a database at all\n'.repeat(1000)],
    ['zeros', '\0'.repeat(100_000)]
  ])('is refused and kept: %s', async (_name, content) => {
    await writeFile(path, content)
    await refuses('database_damaged', {})
  })

  it('is refused when it comes from a newer app', async () => {
    await make()
    rewrite(path, 'PRAGMA user_version = 99')
    await refuses('database_unavailable', { reason: 'newer_version', version: '99' })
  })

  it('is refused when it has no version', async () => {
    await make()
    await rm(`${path}.first-page`)
    rewrite(path, 'PRAGMA user_version = 0')
    await refuses('database_damaged', {})
  })

  it('is refused when it is cut to nothing but its head', async () => {
    await make()
    await truncate(path, 4096)
    await refuses('database_damaged', {})
  })
})

describe('a damaged file', () => {
  beforeEach(make)

  it('is read without its tail, and not written to', async () => {
    const { size } = await stat(path)
    await truncate(path, size - 4096)
    const before = await readFile(path)
    await open()
    await database.environments.list()
    await expect(database.environments.put(sampleEnvironment(1))).rejects.toEqual(
      failure('database_damaged', { file: path })
    )
    await expect(database.exchanges.deleteAll()).rejects.toEqual(failure('database_damaged'))
    await expect(database.credentials.delete(sampleCredential(0).id)).rejects.toEqual(failure('database_damaged'))
    await database.close()
    expect((await readFile(path)).equals(before)).toBe(true)
  })

  it('is read through the first page that was kept', async () => {
    const file = await readFile(path)
    await writeFile(path, Buffer.concat([Buffer.alloc(4096, 0xaa), file.subarray(4096)]))
    const damaged = await readFile(path)
    await open()
    expect(await database.environments.list()).toEqual({ rows: [sampleEnvironment(0)], damaged: [] })
    expect((await database.credentials.list()).rows).toEqual([sampleCredential(0)])
    await expect(database.environments.put(sampleEnvironment(1))).rejects.toEqual(
      failure('database_damaged', { file: path })
    )
    await database.close()
    expect((await readFile(path)).equals(damaged)).toBe(true)
    await writeFile(path, file)
    await open()
    await database.environments.put(sampleEnvironment(1))
    expect((await readdir(folder)).filter(name => name.includes('rescue'))).toEqual([])
  })

  it('is refused where no first page was kept', async () => {
    const file = await readFile(path)
    await writeFile(path, Buffer.concat([Buffer.alloc(4096, 0xaa), file.subarray(4096)]))
    await rm(`${path}.first-page`)
    await refuses('database_damaged', {})
  })

  it('is noticed where somebody changed a table', async () => {
    rewrite(path, 'ALTER TABLE settings ADD COLUMN extra TEXT')
    await open()
    await expect(database.settings.write({ language: 'en', theme: 'dark', systemReminders: true })).rejects.toEqual(
      failure('database_damaged')
    )
    expect((await database.environments.list()).rows).toHaveLength(1)
  })
})

describe('a lock that a crash left', () => {
  it('keeps nobody out', async () => {
    await make()
    await mkdir(`${path}.lock`)
    await open()
    expect((await database.environments.list()).rows).toHaveLength(1)
  })

  it('is named where it cannot be removed', async () => {
    await make()
    await mkdir(join(`${path}.lock`, 'something'), { recursive: true })
    await expect(open()).rejects.toEqual(failure('database_unavailable', { reason: 'io', file: path }))
  })
})

it('says so where the folder is missing', async () => {
  path = join(folder, 'absent', 'vault.db')
  await expect(open()).rejects.toEqual(failure('database_unavailable', { reason: 'io', file: path }))
})
