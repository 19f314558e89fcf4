/** The helper's half of the database: one open file at a time, and the repositories over it. */
import { createSealing } from '../sealing'
import type { Connection } from './connection'
import { isEngineFailure, unavailable } from './faults'
import type { Migration } from './migrate'
import { migrations as shipped } from './migrations'
import { openDatabase } from './open-database'
import type { DatabaseOperations } from './operations'
import { createRepositories, type Repositories } from './repositories'

export interface DatabaseHostOptions {
  migrations?: readonly Migration[]
  /** Called when the engine may no longer be asked anything; the process that holds it must end. */
  onEngineFailure?: () => void
  /** Milliseconds of rest after which the log is taken into the file, so that the file alone is nearly always whole. */
  settleAfterMs?: number
}

type Method = (...args: never[]) => unknown

interface Session {
  connection: Connection
  /** By `noun.method`, so that nothing but a repository's own method can be named. */
  methods: ReadonlyMap<string, Method>
}

const methodsOf = (repositories: Repositories): ReadonlyMap<string, Method> =>
  new Map(
    Object.entries(repositories).flatMap(([noun, repository]) =>
      Object.entries<Method>(repository).map(([name, method]) => [`${noun}.${name}`, method] as const)
    )
  )

export const createDatabaseHost = ({
  migrations = shipped,
  onEngineFailure = () => {},
  settleAfterMs = 500
}: DatabaseHostOptions = {}): DatabaseOperations => {
  let session: Session | null = null
  let broken = false
  let rest: NodeJS.Timeout | undefined

  const settle = (): void => {
    // What it could not do now it does after the next write, or when the file is closed.
    try {
      if (!broken && session && !session.connection.isDamaged()) session.connection.settle()
    } catch {}
  }
  const watched = <Result>(work: () => Result): Result => {
    if (broken) throw unavailable('engine_failed', 'The database engine failed before')
    try {
      return work()
    } catch (error) {
      broken = isEngineFailure(error)
      if (broken) onEngineFailure()
      throw error
    }
  }
  const close = (): void => {
    clearTimeout(rest)
    const open = session
    session = null
    open?.connection.close()
  }

  return {
    open: (location, dataKey) =>
      watched(() => {
        close()
        const sealing = createSealing(dataKey)
        const connection = openDatabase(location, sealing, migrations)
        session = { connection, methods: methodsOf(createRepositories(connection, sealing)) }
        return { readOnly: connection.isDamaged() }
      }),
    close: () => watched(close),
    run: (noun, method, args) =>
      watched(() => {
        if (!session) throw unavailable('not_open', 'The database is not open')
        const execute = session.methods.get(`${noun}.${method}`)
        if (!execute) throw new Error(`The database does not know ${noun}.${method}`)
        clearTimeout(rest)
        rest = setTimeout(settle, settleAfterMs)
        rest.unref()
        // The client's calls are typed by the same port.
        return execute(...(args as never[]))
      })
  }
}
