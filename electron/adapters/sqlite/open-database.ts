/**
 * From a path to a connection that may be used. A file that is damaged, from a newer app or under another key is left
 * exactly as it was found.
 */
import { existsSync, rmdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseLocation } from '../../ports'
import type { Sealing } from '../sealing'
import { type Connection, keeping, openConnection } from './connection'
import { syncFolder } from './durable-files'
import { isDamage, isEngineFailure, toFailure } from './faults'
import { dropRescue, keepFirstPage, makeRescue } from './first-page'
import { type Inspected, inspectFile } from './inspect-file'
import { type Migration, migrate } from './migrate'
import { createFile, createInMemory } from './new-database'

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

/** A damaged file comes as a connection that is damaged: it reads what can be read and writes nothing. */
export const openDatabase = (
  location: DatabaseLocation,
  sealing: Sealing,
  migrations: readonly Migration[]
): Connection => {
  if (location.kind === 'memory') return createInMemory(sealing, migrations)
  try {
    if (!existsSync(location.path)) createFile(location.path, sealing, migrations)
    return openExisting(location.path, sealing, migrations)
  } catch (error) {
    throw toFailure(error, location.path)
  }
}
