/**
 * From a path to a connection that may be used. A file that is damaged, from a newer app or under another key is left
 * exactly as it was found.
 */
import { chmodSync, existsSync, rmdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseLocation } from '../../ports'
import { type Connection, openConnection } from './connection'
import { renameDurably, syncFile, syncFolder } from './durable-files'
import { damagedFile, isDamage, isEngineFailure, toFailure } from './faults'
import { dropRescue, keepFirstPage, makeRescue } from './first-page'
import { type Inspected, inspectFile, keeping, openInMemory, type Sealing } from './inspect-file'
import { writeKeyCheck } from './key-check'
import { type Migration, migrate } from './migrate'

/** The library locks by making a folder. One app and one helper are sure, so what a crash left behind is nobody's. */
const releaseStaleLock = (file: string): void => {
  if (existsSync(`${file}.lock`)) rmdirSync(`${file}.lock`)
}

/** Where the file does not tell of its tables any more, they may be found through the first page that was kept. */
const inspectOrRescue = (file: string, sealing: Sealing, migrations: readonly Migration[]): Connection => {
  let found: Inspected | null = null
  let failure: unknown = null
  try {
    found = inspectFile(file, file, sealing, migrations)
    if (found.schemaFits) return found.connection
  } catch (error) {
    if (!isDamage(error)) throw error
    failure = error
  }
  try {
    const rescue = makeRescue(file)
    if (rescue !== null) {
      const rescued = inspectFile(rescue, file, sealing, migrations)
      rescued.connection.markDamaged()
      found?.connection.close()
      return rescued.connection
    }
  } catch (error) {
    // What was found without it is what there is to tell.
    if (isEngineFailure(error)) throw error
  }
  if (found) return found.connection
  throw failure
}

/** An insurance that costs room: on a full disk it waits, and the vault opens all the same. */
const keepFirstPageIfPossible = (connection: Connection): void => {
  try {
    connection.settle()
    keepFirstPage(connection.file)
  } catch (error) {
    if (isEngineFailure(error)) throw error
  }
}

const openExisting = (file: string, sealing: Sealing, migrations: readonly Migration[]): Connection => {
  dropRescue(file)
  releaseStaleLock(file)
  const reading = inspectOrRescue(file, sealing, migrations)
  if (reading.isDamaged()) return reading
  reading.close()
  const writing = openConnection(file, 'write')
  return keeping(writing, () => {
    migrate(writing, migrations, sealing, { backup: true })
    keepFirstPageIfPossible(writing)
    // The log is made anew with each start; its name must outlive a power cut as its content does.
    syncFolder(dirname(file))
    return writing
  })
}

/** Made whole under another name, so that a start that is cut short leaves no half database behind. */
const create = (file: string, sealing: Sealing, migrations: readonly Migration[]): void => {
  if (existsSync(`${file}-wal`))
    throw damagedFile(file, 'The database is gone and its log is still there; the log is kept')
  const unfinished = `${file}.new`
  for (const ending of ['', '-wal', '-journal', '.lock'])
    rmSync(`${unfinished}${ending}`, { recursive: true, force: true })
  const connection = openConnection(unfinished, 'create', file)
  keeping(connection, () => {
    migrate(connection, migrations, sealing, { backup: false })
    writeKeyCheck(connection, sealing('key check'))
  })
  connection.close()
  chmodSync(unfinished, 0o600)
  syncFile(unfinished)
  renameDurably(unfinished, file)
}

/** A damaged file comes as a connection that is damaged: it reads what can be read and writes nothing. */
export const openDatabase = (
  location: DatabaseLocation,
  sealing: Sealing,
  migrations: readonly Migration[]
): Connection => {
  if (location.kind === 'memory') return openInMemory(sealing, migrations)
  try {
    if (!existsSync(location.path)) create(location.path, sealing, migrations)
    return openExisting(location.path, sealing, migrations)
  } catch (error) {
    throw toFailure(error, location.path)
  }
}
