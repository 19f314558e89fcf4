/** Counts the writes that go through the ports, and ends the process just before or just after one of them. */
import type { AuditLog, Database, DestinationFiles, HttpTransport, SecretStore } from '../../../electron/ports'

export interface Kill {
  /** Number of the write, from 1. */
  step: number
  when: 'before' | 'after'
}

type Method = (...args: never[]) => Promise<unknown>

const writes = {
  environments: ['put', 'delete'],
  credentials: [
    'addPending',
    'activate',
    'exchange',
    'update',
    'setVersionState',
    'markDeleting',
    'deleteVersion',
    'delete'
  ],
  rotations: ['put'],
  worklists: ['put'],
  destinationWrites: ['put', 'delete'],
  keyCreates: ['put', 'delete']
} as const

/** Whether the world is another one after it, but for what is recorded of it. */
export const isLasting = (step: string): boolean => !/^(audit\.|send GET|keychain\.\w+ (?!cred))/.test(step)

/** `counts` leaves out steps between which nothing differs. */
export const createSteps = (
  kill: Kill | null,
  tell: (step: string) => void,
  counts: (step: string) => boolean = () => true
) => {
  let armed = false
  let count = 0

  /** The whole group: helpers must not finish what was begun. */
  const end = (): void => void process.kill(process.pid, 'SIGKILL')

  const step = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    if (!armed || !counts(name)) return work()
    count += 1
    const own = count
    tell(name)
    if (kill?.step === own && kill.when === 'before') end()
    const result = await work()
    if (kill?.step === own && kill.when === 'after') end()
    return result
  }

  const watch = <Repository extends object>(
    noun: string,
    repository: Repository,
    names: readonly string[]
  ): Repository => {
    const watched = Object.entries(repository as Record<string, Method>).map(([name, method]) => [
      name,
      names.includes(name) ? (...args: never[]) => step(`${noun}.${name}`, () => method(...args)) : method
    ])
    return Object.fromEntries(watched) as Repository
  }

  return {
    /** From here on it counts. */
    arm(): void {
      armed = true
    },
    database: (database: Database): Database => ({
      ...database,
      environments: watch('environments', database.environments, writes.environments),
      credentials: watch('credentials', database.credentials, writes.credentials),
      keyCreates: watch('keyCreates', database.keyCreates, writes.keyCreates),
      rotations: watch('rotations', database.rotations, writes.rotations),
      worklists: watch('worklists', database.worklists, writes.worklists),
      destinationWrites: watch('destinationWrites', database.destinationWrites, writes.destinationWrites)
    }),
    secretStore: (store: SecretStore): SecretStore => ({
      ...store,
      // Without the ids in it, so that the steps of two runs compare.
      set: (ref, ...rest) => step(`keychain.set ${ref.name.split('.')[0]}`, () => store.set(ref, ...rest)),
      delete: ref => step(`keychain.delete ${ref.name.split('.')[0]}`, () => store.delete(ref))
    }),
    destinationFiles: (files: DestinationFiles): DestinationFiles => ({
      ...files,
      replace: replacement => step('file.replace', () => files.replace(replacement)),
      remove: (file, sha256) => step('file.remove', () => files.remove(file, sha256)),
      discard: (file, changeId) => step('file.discard', () => files.discard(file, changeId))
    }),
    transport: (transport: HttpTransport): HttpTransport => ({
      exchange: (request, signal) =>
        step(`send ${request.method} ${new URL(request.url).pathname}`, () => transport.exchange(request, signal))
    }),
    audit: (log: AuditLog): AuditLog => ({
      ...log,
      append: event => step(`audit.append ${event.type}`, () => log.append(event))
    })
  }
}

export type Steps = ReturnType<typeof createSteps>
