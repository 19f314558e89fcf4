/**
 * One open SQLite file, with our errors instead of SQLite's.
 *
 * The library's locks are folders beside the file, and its rollback journal does not recover: after a crash SQLite takes
 * its own lock for that of a living writer and leaves half a transaction in the file. The write-ahead log recovers by
 * itself, and needs no shared memory as long as one connection holds the file for good: hence the first two settings.
 */
import sqlite, { type BindValues, type NormalQueryResult, type Database as SqliteFile } from 'node-sqlite3-wasm'
import { damagedFile, isDamage, toFailure } from './faults'

export type SqlRow = NormalQueryResult

export interface Connection {
  /** Path of the file, or the empty text for a database in memory. */
  readonly file: string
  run(sql: string, values?: BindValues): void
  get(sql: string, values?: BindValues): SqlRow | null
  /** Row by row; ends its statement when the loop is left. */
  each(sql: string, values?: BindValues): Iterable<SqlRow>
  /** All or nothing. Throws `database_damaged` once the file is known to be damaged: then it is only read. */
  transaction<T>(work: () => T): T
  isDamaged(): boolean
  markDamaged(): void
  /** Moves what the log holds into the file and empties the log. */
  settle(): void
  close(): void
}

/** `read` touches nothing at all, not even a log that waits to be taken in. */
export type OpenMode = 'read' | 'write' | 'create' | 'memory'

const optionsOf: Record<OpenMode, { readOnly?: boolean; fileMustExist?: boolean }> = {
  read: { readOnly: true },
  write: { fileMustExist: true },
  create: {},
  memory: {}
}

const prepare = (db: SqliteFile, mode: OpenMode): void => {
  if (mode !== 'memory') {
    db.get('PRAGMA locking_mode = EXCLUSIVE')
    // Only asked of a file that exists: our files were made with the log, so another answer is a damaged header.
    const journal = db.get(mode === 'create' ? 'PRAGMA journal_mode = WAL' : 'PRAGMA journal_mode')
    if (journal?.['journal_mode'] !== 'wal') throw damagedFile('', 'The file does not name its write-ahead log')
  }
  db.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF')
}

const quietly = (work: () => void): void => {
  try {
    work()
  } catch {}
}

/** `file` is the name to speak of where `path` is a copy. */
export const openConnection = (path: string, mode: OpenMode, file = path): Connection => {
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw toFailure(error, file)
    }
  }
  const db = guarded(() => new sqlite.Database(mode === 'memory' ? ':memory:' : path, optionsOf[mode]))
  let damaged = false

  try {
    guarded(() => prepare(db, mode))
  } catch (error) {
    quietly(() => db.close())
    throw isDamage(error) ? damagedFile(file, (error as Error).message) : error
  }
  return {
    file,
    run: (sql, values) => guarded(() => void db.run(sql, values)),
    get: (sql, values) => guarded(() => db.get(sql, values) as SqlRow | null),
    *each(sql, values) {
      const statement = guarded(() => db.prepare(sql))
      try {
        const rows = statement.iterate(values)
        for (let next = guarded(() => rows.next()); !next.done; next = guarded(() => rows.next()))
          yield next.value as SqlRow
      } finally {
        // After a fault this repeats the error that ended the loop, which is on its way already.
        quietly(() => statement.finalize())
      }
    },
    transaction(work) {
      if (damaged) throw damagedFile(file, 'The database file is damaged: it is kept as it is and only read')
      guarded(() => db.exec('BEGIN IMMEDIATE'))
      try {
        const result = work()
        guarded(() => db.exec('COMMIT'))
        return result
      } catch (error) {
        if (isDamage(error)) damaged = true
        // After some errors SQLite has rolled back by itself.
        quietly(() => db.inTransaction && db.exec('ROLLBACK'))
        throw error
      }
    },
    isDamaged: () => damaged,
    markDamaged() {
      damaged = true
    },
    settle: () => guarded(() => void db.all('PRAGMA wal_checkpoint(TRUNCATE)')),
    close: () => guarded(() => db.close())
  }
}

/** Whoever cannot finish with a connection closes it. */
export const keeping = <Result>(connection: Connection, work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    quietly(() => connection.close())
    throw error
  }
}
