import { type Migration, oneLine } from '../migrate'

/**
 * Clear columns say what, when, in what state and how large; everything else is sealed. Keys are plain unique indexes
 * on tables that keep SQLite's row numbers: two trees for each table, of which either can tell what the other lost.
 */
export const firstTables: Migration = {
  version: 1,
  up: connection => {
    for (const statement of [
      'CREATE TABLE key_check (id TEXT NOT NULL PRIMARY KEY, sealed BLOB NOT NULL) STRICT',
      'CREATE TABLE settings (id TEXT NOT NULL PRIMARY KEY, sealed BLOB NOT NULL) STRICT',
      'CREATE TABLE environments (id TEXT NOT NULL PRIMARY KEY, sealed BLOB NOT NULL) STRICT',
      `CREATE TABLE credentials (
        id TEXT NOT NULL PRIMARY KEY,
        environment_id TEXT NOT NULL REFERENCES environments (id),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        current_version INTEGER,
        sealed BLOB NOT NULL
      ) STRICT`,
      `CREATE TABLE versions (
        credential_id TEXT NOT NULL REFERENCES credentials (id),
        version INTEGER NOT NULL,
        state TEXT NOT NULL,
        created_at TEXT NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (credential_id, version)
      ) STRICT`,
      `CREATE TABLE exchanges (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        sent_at TEXT NOT NULL,
        body_bytes INTEGER NOT NULL,
        summary BLOB NOT NULL
      ) STRICT`,
      'CREATE INDEX exchanges_by_time ON exchanges (sent_at, id, body_bytes)',
      // Apart, so that the list is read without stepping over every exchange in full.
      `CREATE TABLE exchange_details (
        number INTEGER PRIMARY KEY REFERENCES exchanges (number),
        sealed BLOB NOT NULL
      ) STRICT`
    ])
      connection.run(oneLine(statement))
  }
}
