import type { Migration } from '../migrate'
import { firstTables } from './0001-first-tables'
import { workspace } from './0002-workspace'
import { keyCreates } from './0003-key-creates'
import { rotations } from './0004-rotations'
import { keyCare } from './0005-key-care'
import { secretManagers } from './0006-secret-managers'

/** In order, without a gap. One that was shipped is never changed: the next one puts right what it did. */
export const migrations: readonly Migration[] = [firstTables, workspace, keyCreates, rotations, keyCare, secretManagers]
