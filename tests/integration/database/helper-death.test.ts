/** The helper ends: calls under way fail with a typed error, and the next one finds a new helper with the file open. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSqliteDatabase } from '../../../electron/adapters/sqlite'
import type { Database } from '../../../electron/ports'
import { dataKey, sampleEnvironment, sampleExchangeRow } from '../../contract/database-samples'
import { type BuiltEntry, buildEntry } from '../../fixtures/keychain/build-entry'
import { createForkedHelper } from '../../fixtures/keychain/forked-helper'

const unavailable = (reason: string) =>
  expect.objectContaining({ code: 'database_unavailable', fields: expect.objectContaining({ reason }) })

let host: BuiltEntry
let folder: string
let helper: ReturnType<typeof createForkedHelper>
let database: Database

beforeAll(async () => {
  host = await buildEntry('electron/adapters/sqlite/host-entry.ts')
})
afterAll(() => host.remove())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-death-'))
  helper = createForkedHelper(host.file, {})
  database = createSqliteDatabase({ spawn: helper.spawn })
})
afterEach(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

describe('a file', () => {
  beforeEach(() => database.open({ kind: 'file', path: join(folder, 'vault.db') }, dataKey))

  it('is opened again by the next call, with the key it was opened with', async () => {
    await database.environments.put(sampleEnvironment(1))
    await helper.crash()
    await Promise.all([database.environments.list(), database.settings.read(), database.credentials.list()])
    expect((await database.environments.list()).rows).toEqual([sampleEnvironment(1)])
    expect(helper.started()).toBe(2)
  })

  it('fails the calls under way, each with a typed error', async () => {
    const calls = Array.from({ length: 20 }, (_, number) => database.exchanges.add(sampleExchangeRow(number)))
    const outcomes = Promise.allSettled(calls)
    await helper.crash()
    for (const outcome of await outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toEqual(unavailable('crashed'))
    expect((await outcomes).some(({ status }) => status === 'rejected')).toBe(true)
    expect((await database.exchanges.list(null, 100)).damaged).toEqual([])
  })

  it('ends the helper when it is closed, and starts one when it is opened anew', async () => {
    await database.close()
    expect(helper.running()).toBe(0)
    await expect(database.environments.list()).rejects.toEqual(unavailable('not_open'))
    expect(helper.started()).toBe(1)
    await database.open({ kind: 'file', path: join(folder, 'vault.db') }, dataKey)
    expect((await database.environments.list()).rows).toEqual([])
  })

  it('is closed although the helper has died', async () => {
    await helper.crash()
    await database.close()
    await expect(database.environments.list()).rejects.toEqual(unavailable('not_open'))
  })
})

it('says what was lost where the database was in memory', async () => {
  await database.open({ kind: 'memory' }, dataKey)
  await database.environments.put(sampleEnvironment(1))
  await helper.crash()
  await expect(database.environments.list()).rejects.toEqual(unavailable('memory_lost'))
  await database.open({ kind: 'memory' }, dataKey)
  expect((await database.environments.list()).rows).toEqual([])
})

it('says so when there is no helper to start', async () => {
  database = createSqliteDatabase({
    spawn: () => {
      throw new Error('no such program')
    }
  })
  await expect(database.open({ kind: 'memory' }, dataKey)).rejects.toEqual(unavailable('crashed'))
  await expect(database.environments.list()).rejects.toEqual(unavailable('not_open'))
})
