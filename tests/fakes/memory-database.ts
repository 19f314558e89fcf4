import { serveHelper } from '../../electron/adapters/helper-host'
import type { SpawnHelper } from '../../electron/adapters/helper-process'
import { createSqliteDatabase } from '../../electron/adapters/sqlite'
import { createDatabaseHost, type DatabaseHostOptions } from '../../electron/adapters/sqlite/database-host'
import type { DatabaseOperations } from '../../electron/adapters/sqlite/operations'
import type { Database } from '../../electron/ports'

/** The real host without a process of its own; its messages are cloned as real ones are. */
export const spawnInProcess =
  (options: DatabaseHostOptions = {}): SpawnHelper =>
  () => {
    let receive: (event: { data: unknown }) => void = () => {}
    const toParent: ((message: unknown) => void)[] = []
    const exitListeners: ((code: number | null) => void)[] = []
    let alive = true
    const deliver = (act: () => void): void => {
      setImmediate(() => alive && act())
    }
    const host = createDatabaseHost(options)
    serveHelper<DatabaseOperations>(
      {
        on: (_event, listener) => {
          receive = listener
        },
        postMessage(message) {
          const copy: unknown = structuredClone(message)
          deliver(() => {
            for (const listener of toParent) listener(copy)
          })
        }
      },
      host
    )
    return {
      post(message) {
        const data: unknown = structuredClone(message)
        deliver(() => receive({ data }))
      },
      onMessage: listener => toParent.push(listener),
      onExit: listener => exitListeners.push(listener),
      kill() {
        if (!alive) return
        alive = false
        host.close()
        for (const listener of exitListeners) listener(null)
      }
    }
  }

/** The real database without a helper process: open it with `{ kind: 'memory' }`, or with a file of your own. */
export const createInProcessDatabase = (options: DatabaseHostOptions = {}): Database =>
  createSqliteDatabase({ spawn: spawnInProcess(options) })
