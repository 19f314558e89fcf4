/**
 * Looks at a file without touching it: whether it is a database of ours, of a version that this app reads, under this
 * key, and sound.
 */
import type { Sealing } from '../sealing'
import { type Connection, keeping, openConnection } from './connection'
import { readStart } from './durable-files'
import { damagedFile, isUnreadable, unavailable } from './faults'
import { requireRightKey } from './key-check'
import { latestVersion, type Migration, versionOf } from './migrate'
import { createInMemory } from './new-database'
import { createRepositories } from './repositories'

const magic = 'SQLite format 3\0'
const headerBytes = 100
/** What both format bytes say of a file with a write-ahead log. Another value makes SQLite ignore the log. */
const logFormat = 2

const requireKnownVersion = (file: string, version: number, migrations: readonly Migration[]): void => {
  const latest = latestVersion(migrations)
  if (version > latest)
    throw unavailable('newer_version', `The database is of version ${version}, this app reads up to ${latest}`, {
      file,
      version: String(version)
    })
  // Ours are made under another name and get theirs only with a version: no version is a damaged header.
  if (version < 1) throw damagedFile(file, 'The database has no version')
}

/** Before SQLite sees it: an empty file it would simply take for a new one. */
const inspectHeader = (path: string, file: string, migrations: readonly Migration[]): void => {
  const header = Buffer.from(readStart(path, headerBytes))
  if (header.length < headerBytes || header.toString('latin1', 0, magic.length) !== magic)
    throw damagedFile(file, 'The file is not a database')
  if (header[18] !== logFormat || header[19] !== logFormat) throw damagedFile(file, 'The file does not name its log')
  requireKnownVersion(file, header.readUInt32BE(60), migrations)
}

const isSound = (connection: Connection): boolean => {
  try {
    return connection.get('PRAGMA integrity_check(1)')?.['integrity_check'] === 'ok'
  } catch (error) {
    if (isUnreadable(error)) return false
    throw error
  }
}

const opensAnything = (connection: Connection, sealing: Sealing): boolean => {
  try {
    const { environments, credentials, exchanges } = createRepositories(connection, sealing)
    return (
      [environments, credentials].some(({ list }) => list().rows.length > 0) || exchanges.list(null, 1).rows.length > 0
    )
  } catch (error) {
    if (isUnreadable(error)) return false
    throw error
  }
}

/** What the file says of its tables, to be compared with what the migrations make of an empty one. */
const schemaOf = (connection: Connection): string =>
  JSON.stringify([...connection.each('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')])

const expectedSchema = (sealing: Sealing, migrations: readonly Migration[]): string => {
  const model = createInMemory(sealing, migrations)
  const schema = schemaOf(model)
  model.close()
  return schema
}

export interface Inspected {
  /** Only reads; marked as damaged where SQLite finds fault with the file. */
  connection: Connection
  /** False where the file no longer describes its tables as we made them: whole tables may be illegible. */
  schemaFits: boolean
}

/** `file` is the name to speak of where `path` is a copy. */
export const inspectFile = (
  path: string,
  file: string,
  sealing: Sealing,
  migrations: readonly Migration[]
): Inspected => {
  inspectHeader(path, file, migrations)
  const connection = openConnection(path, 'read', file)
  return keeping(connection, () => {
    const version = versionOf(connection)
    requireKnownVersion(file, version, migrations)
    const current = version === latestVersion(migrations)
    const schemaFits = !current || schemaOf(connection) === expectedSchema(sealing, migrations)
    if (!schemaFits || !isSound(connection)) connection.markDamaged()
    requireRightKey(connection, sealing('key check'), () => current && opensAnything(connection, sealing))
    if (connection.isDamaged() && !current)
      throw damagedFile(file, 'The database is damaged and of an older version: it is not migrated')
    return { connection, schemaFits }
  })
}
