/** SIGKILL in the middle of writes, again and again: what was acknowledged is there, and nothing is half done. */
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSqliteDatabase } from '../../../electron/adapters/sqlite'
import type { Database } from '../../../electron/ports'
import {
  dataKey,
  instant,
  sampleCredential,
  sampleEnvironment,
  sampleExchangeRow,
  sampleVersion,
  uuid
} from '../../contract/database-samples'
import { createInProcessDatabase } from '../../fakes/memory-database'
import { type BuiltEntry, buildEntry } from '../../fixtures/keychain/build-entry'
import { createForkedHelper } from '../../fixtures/keychain/forked-helper'

const kills = 50

let folder: string
let host: BuiltEntry
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-crash-'))
  host = await buildEntry('electron/adapters/sqlite/host-entry.ts')
})
afterAll(async () => {
  await host.remove()
  await rm(folder, { recursive: true })
})

it(`keeps every acknowledged write through ${kills} kills`, async () => {
  const path = join(folder, 'vault.db')
  const helper = createForkedHelper(host.file, {})
  const database: Database = createSqliteDatabase({ spawn: helper.spawn })
  await database.open({ kind: 'file', path }, dataKey)
  await database.environments.put(sampleEnvironment(0))
  const credential = sampleCredential(0)
  await database.credentials.addPending(credential, sampleVersion(credential.id, 1))

  const acknowledged: number[] = []
  let activated = 0
  let attempted = 0
  let next = 1
  let underWay = 0
  let locksLeft = 0

  /** Writes of both kinds until one fails: a long one over many pages, and a transaction over three rows. */
  const writeUntilKilled = async (): Promise<void> => {
    for (;;) {
      const number = next
      next += 1
      const row = sampleExchangeRow(number)
      row.exchange.spec.body = { kind: 'text', text: `${number} `.repeat(3000) }
      try {
        await database.exchanges.add(row)
        acknowledged.push(number)
        attempted = number + 1
        await database.credentials.addPending(
          { ...credential, currentVersion: activated || null },
          sampleVersion(credential.id, attempted)
        )
        await database.credentials.activate(credential.id, attempted, instant(attempted))
        activated = attempted
      } catch (error) {
        expect(error).toMatchObject({ code: 'database_unavailable' })
        return
      }
    }
  }

  for (let kill = 0; kill < kills; kill++) {
    const enough = acknowledged.length + (kill % 5)
    const writing = writeUntilKilled()
    while (acknowledged.length < enough) await new Promise(resolve => setTimeout(resolve, 1))
    await new Promise(resolve => setTimeout(resolve, (kill * 37) % 20))
    const before = next
    await helper.crash()
    await writing
    if (next === before) underWay += 1
    if (existsSync(`${path}.lock`)) locksLeft += 1

    // The next call starts another helper and opens the file again.
    const { rows, damaged } = await database.exchanges.list(null, 100_000)
    expect(damaged).toEqual([])
    const there = new Set(rows.map(({ id }) => id))
    expect(acknowledged.filter(number => !there.has(uuid(3, number)))).toEqual([])
    expect(rows.length - acknowledged.length).toBeLessThanOrEqual(kill + 1)

    // Either the version is in use and the one before it retired, or nothing of that happened.
    const { currentVersion } = await database.credentials.get(credential.id)
    const versions = await database.credentials.versionsOf(credential.id)
    expect([activated, attempted]).toContain(currentVersion ?? 0)
    activated = currentVersion ?? 0
    expect(versions.filter(({ state }) => state === 'active').map(({ version }) => version)).toEqual(
      activated > 0 ? [activated] : []
    )
  }

  for (const number of acknowledged) {
    const { exchange } = await database.exchanges.get(uuid(3, number))
    expect(exchange.spec.body).toMatchObject({ kind: 'text', text: `${number} `.repeat(3000) })
  }
  await database.close()
  expect(helper.started()).toBeGreaterThan(kills)
  console.log(
    `${kills} kills, ${underWay} of them with a write under way, ${locksLeft} with a lock left behind: ${acknowledged.length} acknowledged exchanges, all there`
  )
  expect(locksLeft).toBeGreaterThan(0)
}, 600_000)

it('undoes a large transaction whole, wherever it was cut short', async () => {
  const count = 150
  const master = join(folder, 'master.db')
  const filled = createInProcessDatabase({ settleAfterMs: 60_000 })
  await filled.open({ kind: 'file', path: master }, dataKey)
  for (let number = 0; number < count; number++) {
    const row = sampleExchangeRow(number)
    row.exchange.spec.body = { kind: 'text', text: 'x'.repeat(50_000) }
    await filled.exchanges.add(row)
  }
  await filled.close()
  const ids = Array.from({ length: count }, (_, number) => uuid(3, number))

  /** Deletes everything, is killed on the way, and tells how many are there afterwards. */
  const deleteAll = async (killAfterMs: number): Promise<{ left: number; took: number }> => {
    const path = join(folder, 'copy.db')
    for (const ending of ['', '.first-page']) await copyFile(`${master}${ending}`, `${path}${ending}`)
    const helper = createForkedHelper(host.file, {})
    const database = createSqliteDatabase({ spawn: helper.spawn })
    await database.open({ kind: 'file', path }, dataKey)
    const started = performance.now()
    const deletion = database.exchanges.delete(ids).catch(error => expect(error.code).toBe('database_unavailable'))
    await Promise.race([deletion, new Promise(resolve => setTimeout(resolve, killAfterMs))])
    const took = performance.now() - started
    await helper.crash()
    await deletion
    const { rows, damaged } = await database.exchanges.list(null, 2 * count)
    expect(damaged).toEqual([])
    await database.environments.put(sampleEnvironment(0))
    await database.close()
    return { left: rows.length, took }
  }

  const whole = await deleteAll(60_000)
  expect(whole.left).toBe(0)
  const outcomes: number[] = []
  for (let cut = 1; cut <= 10; cut++) outcomes.push((await deleteAll((whole.took * cut) / 11)).left)
  console.log(`a deletion of ${whole.took.toFixed(0)} ms, cut short 10 times: ${outcomes.join(' ')} left`)
  expect(outcomes.filter(left => left !== 0 && left !== count)).toEqual([])
  expect(outcomes).toContain(count)
}, 600_000)

it('is not kept out by the lock of a crash that also left its log', async () => {
  const path = join(folder, 'locked.db')
  const database = createSqliteDatabase({ spawn: createForkedHelper(host.file, {}).spawn })
  await database.open({ kind: 'file', path }, dataKey)
  await database.settings.write({ language: 'es', theme: 'dark', systemReminders: true })
  await database.close()
  await mkdir(`${path}.lock`)
  await database.open({ kind: 'file', path }, dataKey)
  expect(await database.settings.read()).toEqual({ language: 'es', theme: 'dark', systemReminders: true })
  await database.close()
  expect(existsSync(`${path}.lock`)).toBe(false)
  expect(existsSync(`${path}-wal`)).toBe(false)
})
