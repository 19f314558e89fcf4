/** A main process with nothing but the database in it: tells on standard output what came of each step. */
import { app } from 'electron'
import { createSqliteDatabase } from '../../../electron/adapters/sqlite'
import { createUtilityProcessSpawner } from '../../../electron/adapters/utility-process'
import { dataKey, sampleEnvironment, sampleExchangeRow, uuid } from '../../contract/database-samples'

const { DATABASE_HOST = '', DATABASE_PATH = '' } = process.env

const tell = (step: string, result: unknown): void => console.log(JSON.stringify([step, result]))

const run = async (): Promise<void> => {
  const database = createSqliteDatabase({
    spawn: createUtilityProcessSpawner({ entry: DATABASE_HOST, serviceName: 'Database of a test', environment: {} })
  })
  await database.open({ kind: 'file', path: DATABASE_PATH }, dataKey)
  await database.environments.put(sampleEnvironment(1))
  await database.exchanges.add(sampleExchangeRow(1))
  await database.close()
  await database.open({ kind: 'file', path: DATABASE_PATH }, dataKey)
  tell('environments', await database.environments.list())
  tell('bodyKey', [...((await database.exchanges.get(uuid(3, 1))).bodyKey ?? [])].length)
  await database.close()
  const refused = await database.open({ kind: 'file', path: DATABASE_PATH }, new Uint8Array(32)).catch(error => error)
  tell('wrong key', [refused.code, refused.fields.reason])
}

app
  .whenReady()
  .then(run)
  .catch(error => tell('failed', String(error)))
  .finally(() => app.quit())
