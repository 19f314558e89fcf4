/**
 * The database: one SQLite file whose rows are sealed, in a helper process (`host-entry.ts`); this is main's end.
 *
 * Noticed, and told as `row_damaged` or in a list's `damaged`: any change to a sealed column, to a clear column of
 * environments, credentials, versions or the history's lines, and a row put in another's place. Noticed as damage to the
 * file, which is then read as far as it goes and never written: pages that do not fit together, by SQLite's own check at
 * every opening; a page that is lost takes its rows with it, and the index of their keys still names them.
 *
 * Not noticed: a whole file, or a row with everything that belongs to it, put back as it was earlier (what must not go
 * back, the secrets, have their versions in the keychain); a row that was removed by somebody who keeps the file sound;
 * and the last writes before a crash, if the log that holds them is changed before the next start.
 */
export { createSqliteDatabase, type SqliteDatabaseOptions } from './sqlite-database'
