import type { Ports } from '../../../electron/ports'

/** One call of a port, on the clock of `performance.now`. */
export interface Span {
  name: string
  start: number
  end: number
}

const isPromise = (value: unknown): value is Promise<unknown> => value instanceof Promise

/** The same object, whose asynchronous methods write down how long they took. */
const timed = <Subject extends object>(subject: Subject, name: string, note: (span: Span) => void): Subject =>
  new Proxy(subject, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property)
      if (typeof value !== 'function') return value
      return (...parts: unknown[]) => {
        const start = performance.now()
        const result: unknown = Reflect.apply(value, target, parts)
        if (!isPromise(result)) return result
        return result.finally(() => note({ name: `${name}.${String(property)}`, start, end: performance.now() }))
      }
    }
  })

/** Ports that write down every call which a send makes. */
export const timePorts = (ports: Ports, note: (span: Span) => void): Ports => {
  const { database, transport, backends } = ports
  const { secretStore, audit, bodies } = backends.keychain
  return {
    ...ports,
    transport: timed(transport, 'transport', note),
    database: {
      ...database,
      environments: timed(database.environments, 'environments', note),
      credentials: timed(database.credentials, 'credentials', note),
      exchanges: timed(database.exchanges, 'exchanges', note)
    },
    backends: {
      ...backends,
      keychain: {
        ...backends.keychain,
        secretStore: timed(secretStore, 'keychain', note),
        audit: timed(audit, 'audit', note),
        bodies: {
          ...timed(bodies, 'bodies', note),
          create: async id => timed(await bodies.create(id), 'body', note)
        }
      }
    }
  }
}
