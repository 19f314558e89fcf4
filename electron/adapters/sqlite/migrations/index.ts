import type { Migration } from '../migrate'
import { firstTables } from './0001-first-tables'
import { workspace } from './0002-workspace'
import { keyCreates } from './0003-key-creates'

/** In order, without a gap. One that was shipped is never changed: the next one puts right what it did. */
export const migrations: readonly Migration[] = [firstTables, workspace, keyCreates]
