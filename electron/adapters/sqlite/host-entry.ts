/** The database helper: a process of its own, since every write waits for the disk. */
import { serveHelper } from '../helper-host'
import { createDatabaseHost } from './database-host'
import type { DatabaseOperations } from './operations'

/** Long enough for the answer that says so to leave. */
const partingMs = 100

// Logs, copies and new files are for their owner alone.
process.umask(0o077)

serveHelper<DatabaseOperations>(
  process.parentPort,
  createDatabaseHost({ onEngineFailure: () => setTimeout(() => process.exit(1), partingMs) })
)
