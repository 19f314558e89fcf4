import { type Migration, oneLine } from '../migrate'

/** What belongs to a credential and goes with it: its policy, who uses it, where it is written, and what was written. */
export const keyCare: Migration = {
  version: 5,
  up: connection => {
    for (const table of ['policies', 'consumers', 'destinations', 'destination_writes'])
      connection.run(
        oneLine(`CREATE TABLE ${table} (
          id TEXT NOT NULL PRIMARY KEY,
          credential_id TEXT NOT NULL REFERENCES credentials (id),
          sealed BLOB NOT NULL
        ) STRICT`)
      )
  }
}
