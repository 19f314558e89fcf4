/** Brings a file to the version that this app reads, one step and one copy at a time. */
import type { Sealing } from '../sealing'
import type { Connection } from './connection'
import { copyDurably } from './durable-files'
import { isEngineFailure, toFailure, unavailable } from './faults'

export interface Migration {
  version: number
  /** Runs inside a transaction of its own. `sealing` serves those that have to seal rows anew. */
  up(connection: Connection, sealing: Sealing): void
}

/**
 * SQLite keeps a statement as it was written, and all of them have to fit on the first page of the file, of which a copy
 * lies beside it (`first-page.ts`): without the indentation of the source they do.
 */
export const oneLine = (statement: string): string => statement.replace(/\s+/g, ' ')

export const latestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0

export const versionOf = (connection: Connection): number =>
  Number(connection.get('PRAGMA user_version')?.['user_version'])

/** Where the file is copied to before the migration to `version`. */
export const backupPath = (file: string, version: number): string => `${file}.before-${version}.bak`

const apply = (connection: Connection, migration: Migration, sealing: Sealing): void => {
  try {
    connection.transaction(() => {
      migration.up(connection, sealing)
      connection.run(`PRAGMA user_version = ${migration.version}`)
    })
  } catch (error) {
    const failure = toFailure(error, connection.file)
    if (isEngineFailure(failure)) throw failure
    const message = `Migration ${migration.version} failed: ${failure.message}`
    throw unavailable('migration_failed', message, { version: String(migration.version) })
  }
}

/** A step that fails is undone and throws `database_unavailable`; the steps before it stay. */
export const migrate = (
  connection: Connection,
  migrations: readonly Migration[],
  sealing: Sealing,
  { backup }: { backup: boolean }
): void => {
  const from = versionOf(connection)
  for (const migration of migrations.filter(({ version }) => version > from)) {
    if (backup) {
      // The copy is of the file alone, so nothing may wait in the log.
      connection.settle()
      copyDurably(connection.file, backupPath(connection.file, migration.version))
    }
    apply(connection, migration, sealing)
  }
}
