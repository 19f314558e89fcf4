/** A file that the first released version made, with its own rows: nothing in it is lost, and what is new reads sensibly. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { noDetails } from '@shared/schemas/credential'
import { summarizeExchange } from '@shared/schemas/exchange'
import { emptyWorkspace } from '@shared/schemas/workspace'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrations } from '../../../electron/adapters/sqlite/migrations'
import type { Database } from '../../../electron/ports'
import {
  dataKey,
  instant,
  sampleCredential,
  sampleEnvironment,
  sampleExchangeRow,
  sampleVersion
} from '../../contract/database-samples'
import { createInProcessDatabase } from '../../fakes/memory-database'
import { read } from './damage'

let folder: string
let path: string
let original: Buffer
let database: Database

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-version-1-'))
  path = join(folder, 'vault.db')
  original = gunzipSync(await readFile(resolve(import.meta.dirname, '../../fixtures/database/version-1.db.gz')))
  await writeFile(path, original, { mode: 0o600 })
  database = createInProcessDatabase()
  await database.open({ kind: 'file', path }, dataKey)
})
afterEach(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

const older = { tags: [], authentication: { methodId: '', fields: {} }, details: noDetails, origins: [] }
const credential = sampleCredential(1, { ...older, currentVersion: 1, updatedAt: instant(50) })
const exchange = { ...sampleExchangeRow(1).exchange, purpose: 'request' as const, tokenExchangeId: null }

it('reads every row, with what stands for the members that it has not', async () => {
  expect(await database.environments.list()).toEqual({
    rows: [
      sampleEnvironment(0, { color: 'gray', guard: 'confirm' }),
      sampleEnvironment(1, { color: 'gray', guard: 'open' })
    ],
    damaged: []
  })
  expect(await database.credentials.list()).toEqual({ rows: [credential], damaged: [] })
  expect(await database.credentials.versionsOf(credential.id)).toEqual([
    sampleVersion(credential.id, 1, { state: 'active' })
  ])
  expect((await database.exchanges.list(null, 10)).rows).toEqual([summarizeExchange(exchange)])
  expect((await database.exchanges.get(exchange.id)).exchange).toEqual(exchange)
  expect(await database.settings.read()).toEqual({ language: 'es', theme: 'dark' })
  expect(await database.workspace.read()).toEqual(emptyWorkspace)
})

it('keeps the file as it was beside the migrated one', async () => {
  await database.close()
  expect(read(path, 'PRAGMA user_version')).toEqual([{ user_version: migrations.length }])
  expect((await readFile(`${path}.before-2.bak`)).equals(original)).toBe(true)
})

it('writes rows whole from then on', async () => {
  const { currentVersion: _, ...noted } = credential
  await database.credentials.update({ ...noted, tags: ['new'] })
  await database.environments.put(sampleEnvironment(0))
  await database.close()
  await database.open({ kind: 'file', path }, dataKey)
  expect((await database.credentials.get(credential.id)).tags).toEqual(['new'])
  expect((await database.environments.list()).rows[0]).toEqual(sampleEnvironment(0))
})
