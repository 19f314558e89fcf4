import { type Migration, oneLine } from '../migrate'

/**
 * Journals of rotations and of lists of them. They stay when their credential goes: they are what proves it. From this
 * version on a version of a secret may be staged or retained, which an older app would take for damage.
 */
export const rotations: Migration = {
  version: 4,
  up: connection => {
    for (const table of ['rotations', 'worklists'])
      connection.run(
        oneLine(`CREATE TABLE ${table} (
          id TEXT NOT NULL PRIMARY KEY,
          opened_at TEXT NOT NULL,
          closed_at TEXT,
          sealed BLOB NOT NULL
        ) STRICT`)
      )
  }
}
