import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { createSqliteDatabase } from '../../electron/adapters/sqlite'
import { createInProcessDatabase } from '../fakes/memory-database'
import { type BuiltEntry, buildEntry } from '../fixtures/keychain/build-entry'
import { createForkedHelper } from '../fixtures/keychain/forked-helper'
import { describeDatabase } from './database'

describeDatabase('in memory', async () => ({ database: createInProcessDatabase(), location: { kind: 'memory' } }))

const inFolder = async (database: ReturnType<typeof createSqliteDatabase>) => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-database-'))
  return {
    database,
    location: { kind: 'file' as const, path: join(folder, 'vault.db') },
    dispose: () => rm(folder, { recursive: true })
  }
}

describeDatabase('in a file', async () => inFolder(createInProcessDatabase()))

let host: BuiltEntry

beforeAll(async () => {
  host = await buildEntry('electron/adapters/sqlite/host-entry.ts')
})
afterAll(() => host.remove())

describeDatabase('in a file, with the built helper', async () =>
  inFolder(createSqliteDatabase({ spawn: createForkedHelper(host.file, {}).spawn }))
)
