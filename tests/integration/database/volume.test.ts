/** Ten thousand exchanges: what people wait for stays short. The limits are loose, the times are printed. */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSealing } from '../../../electron/adapters/sealing'
import { createDatabaseHost } from '../../../electron/adapters/sqlite/database-host'
import { migrations } from '../../../electron/adapters/sqlite/migrations'
import { openDatabase } from '../../../electron/adapters/sqlite/open-database'
import { createRepositories } from '../../../electron/adapters/sqlite/repositories'
import type { ExchangeRow } from '../../../electron/ports'
import { dataKey, sampleExchangeRow, uuid } from '../../contract/database-samples'

const count = 10_000
const host = createDatabaseHost({ settleAfterMs: 60_000 })
let folder: string
let location: { kind: 'file'; path: string }

const timed = <Result>(what: string, limitMs: number, work: () => Result): Result => {
  const started = performance.now()
  const result = work()
  const took = performance.now() - started
  console.log(`${what}: ${took.toFixed(1)} ms`)
  expect(took, what).toBeLessThan(limitMs)
  return result
}
const call = (method: string, ...args: unknown[]): unknown => host.run('exchanges', method, args)

/** One transaction for all: ten thousand durable ones would be most of the test. */
const fillAtOnce = (rows: ExchangeRow[]): void => {
  const sealing = createSealing(dataKey)
  const connection = openDatabase(location, sealing, migrations)
  connection.transaction(() => {
    const { exchanges } = createRepositories({ ...connection, transaction: work => work() }, sealing)
    for (const row of rows) exchanges.add(row)
  })
  connection.close()
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-volume-'))
  location = { kind: 'file', path: join(folder, 'vault.db') }
})
afterAll(async () => {
  host.close()
  await rm(folder, { recursive: true })
})

it('serves a long history', async () => {
  const rows = Array.from({ length: count }, (_, number) => {
    const row = sampleExchangeRow(number, 10_000)
    row.exchange.spec.body = { kind: 'json', text: JSON.stringify({ number, filler: 'x'.repeat(2000) }) }
    return row
  })
  fillAtOnce(rows.slice(100))
  host.open(location, dataKey)
  timed('adding 100 exchanges, each durable', 30_000, () => {
    for (const row of rows.slice(0, 100)) call('add', row)
  })
  timed('closing', 10_000, () => host.close())
  console.log(`${((await stat(location.path)).size / 1e6).toFixed(1)} MB`)
  timed('opening with its check of the whole file', 10_000, () => host.open(location, dataKey))
  const page = timed('the 100 newest', 500, () => call('list', null, 100)) as { rows: { id: string }[] }
  expect(page.rows.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, index) => uuid(3, count - 1 - index)))
  timed('the 100 before the 5,000th', 500, () => call('list', uuid(3, 5000), 100))
  timed('all 10,000', 5000, () => call('list', null, count))
  timed('one in full', 100, () => call('get', uuid(3, 5000)))
  const over = timed('what is over the budget', 1000, () => call('overBudget', 5000, 100 * 1024 * 1024))
  expect(over).toHaveLength(5000)
  timed('deleting 5,000', 10_000, () => call('delete', over))
  expect(call('overBudget', 5000, 100 * 1024 * 1024)).toEqual([])
}, 240_000)
