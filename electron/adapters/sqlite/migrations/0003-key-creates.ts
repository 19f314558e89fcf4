import { type Migration, oneLine } from '../migrate'

/** A table for creates at a provider of which nobody knows yet what they left there. */
export const keyCreates: Migration = {
  version: 3,
  up: connection =>
    connection.run(
      oneLine(`CREATE TABLE key_creates (
        id TEXT NOT NULL PRIMARY KEY,
        environment_id TEXT NOT NULL REFERENCES environments (id),
        sealed BLOB NOT NULL
      ) STRICT`)
    )
}
