import type { Migration } from '../migrate'

/**
 * A table for the open requests. Environments and credentials have more members from this version on; older rows are
 * read with what stands for them (`environment-repository.ts`, `credential-rows.ts`) and written whole when they
 * change. The number keeps an app of version 1, which would drop those members, from opening the file.
 */
export const workspace: Migration = {
  version: 2,
  up: connection => connection.run('CREATE TABLE workspace (id TEXT NOT NULL PRIMARY KEY, sealed BLOB NOT NULL) STRICT')
}
