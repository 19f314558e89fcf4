import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { helperEnvironment } from '../../../electron/adapters/helper-environment'
import { createSqliteDatabase } from '../../../electron/adapters/sqlite'
import { createUtilityProcessSpawner } from '../../../electron/adapters/utility-process'
import type { Database, DatabaseLocation } from '../../../electron/ports'
import { sampleExchangeRow } from '../../contract/database-samples'
import { measureCredentials } from './data-credentials'
import { fillHistory } from './fill-history'
import { type Samples, timesOf } from './samples'

const small = 1000
const large = 10_000
/** So large that nothing is over it: what is measured is looking. */
const budget = { count: 2 * large, bytes: 1024 ** 3 }

const createDatabase = (): Database =>
  createSqliteDatabase({
    spawn: createUtilityProcessSpawner({
      entry: join(process.env['BENCH_BUILT'] ?? '', 'database-host.cjs'),
      serviceName: 'Bench database',
      environment: helperEnvironment(process.env, process.platform)
    })
  })

/** Both databases are open at once and are asked in turn. */
const compareReads = ({ exchanges: few }: Database, { exchanges: many }: Database): Promise<Samples> =>
  timesOf(20, [
    { name: `database: the 100 newest of ${small}`, work: () => few.list(null, 100) },
    { name: `database: the 100 newest of ${large}`, work: () => many.list(null, 100) },
    { name: `database: over the budget, of ${small}`, work: () => few.overBudget(budget.count, budget.bytes) },
    { name: `database: over the budget, of ${large}`, work: () => many.overBudget(budget.count, budget.bytes) }
  ])

export const measureDatabase = async (): Promise<Samples> => {
  const directory = await mkdtemp(join(tmpdir(), 'database-'))
  const [few, many] = [createDatabase(), createDatabase()]
  const place = (name: string): DatabaseLocation => ({ kind: 'file', path: join(directory, name, 'vault.db') })
  const dataKey = new Uint8Array(randomBytes(32))
  const file = await open(join(directory, 'plain'), 'a')
  const line = randomBytes(2048)
  try {
    await Promise.all(['few', 'many'].map(name => mkdir(join(directory, name))))
    await few.open(place('few'), dataKey)
    await many.open(place('many'), dataKey)
    await many.close()
    fillHistory(place('many'), dataKey, 0, large)
    await many.open(place('many'), dataKey)
    const adding = await timesOf(small, [
      { name: 'database: add an exchange', work: run => few.exchanges.add(sampleExchangeRow(run)) },
      {
        name: 'yardstick: append 2 KB to a file, synced',
        work: async () => {
          await file.write(line)
          await file.datasync()
        }
      }
    ])
    const reading = await compareReads(few, many)
    await few.close()
    return { ...adding, ...reading, ...(await measureCredentials(createDatabase())) }
  } finally {
    await Promise.all([few.close(), many.close(), file.close()])
    await rm(directory, { recursive: true, force: true })
  }
}
