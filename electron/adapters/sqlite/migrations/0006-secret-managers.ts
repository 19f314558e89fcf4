import type { Migration } from '../migrate'

/** How secret managers are reached; they belong to no credential. */
export const secretManagers: Migration = {
  version: 6,
  up: connection =>
    connection.run('CREATE TABLE secret_managers (id TEXT NOT NULL PRIMARY KEY, sealed BLOB NOT NULL) STRICT')
}
