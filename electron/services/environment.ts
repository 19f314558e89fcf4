/**
 * Deployments of providers. A base URL binds every credential of its environment to one origin, so what must not happen
 * here is that it moves to another one without the person's word.
 */
import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { CreateEnvironment, Environment, EnvironmentChoice, UpdateEnvironment } from '@shared/schemas/environment'
import { normalizeBaseUrl, originOf } from '../domain/base-url'
import type { Ports } from '../ports'
import type { Deletions } from './credential/deletions'
import type { TemporaryCredentials } from './credential/temporary'
import type { KeptItems } from './kept-items'
import type { ProviderService } from './provider'
import type { VaultService } from './vault'
import { loginItemName } from './vault/items'

export interface EnvironmentService {
  list(): Promise<Environment[]>
  /** Throws `environment_not_found`. */
  get(id: string): Promise<Environment>
  /** Throws `invalid_input` (fields: baseUrl) for a base URL that cannot be one. */
  create(input: CreateEnvironment): Promise<Environment>
  /** Throws `environment_rebinds` where its keys would travel to another origin and nobody has said that they may. */
  update(input: UpdateEnvironment): Promise<Environment>
  /** Throws `environment_in_use`, for the sandbox's too. */
  delete(id: string): Promise<void>
  /**
   * The one that is named, or the one of this provider at this base URL, made when there is none; its name and marking
   * are kept otherwise. `takeBack` removes it again if it was made for this and stayed empty.
   */
  choose(
    providerId: string,
    choice: EnvironmentChoice
  ): Promise<{ environment: Environment; takeBack: () => Promise<void> }>
  /** The emulator's environment, moved to where the emulator listens now. */
  placeSandbox(providerId: string, name: string, baseUrl: string): Promise<Environment>
}

interface Parts {
  ports: Ports
  vault: VaultService
  providers: ProviderService
  temporaries: TemporaryCredentials
  deletions: Deletions
  keptItems: KeptItems
  publish: Publish
}

type Place = Omit<Environment, 'id' | 'sandbox' | 'guard'> & { guard?: Environment['guard'] | undefined }

export const createEnvironmentService = (parts: Parts): EnvironmentService => {
  const { ports, vault, providers, temporaries, deletions, keptItems, publish } = parts
  const { database, ids } = ports

  const list = async (): Promise<Environment[]> => {
    vault.access()
    const { rows, damaged } = await database.environments.list()
    vault.noteDamage(damaged)
    return rows
  }

  const get = async (id: string): Promise<Environment> => {
    const found = (await list()).find(environment => environment.id === id)
    if (!found) throw new AppFailure('environment_not_found', 'There is no such environment.', { id })
    return found
  }

  const record = (verb: 'created' | 'updated' | 'deleted', { id, baseUrl, guard }: Environment): Promise<void> => {
    const data = { origin: originOf(baseUrl) ?? '', guard }
    return vault.access().audit.append({ type: `environment.${verb}`, subject: id, data })
  }

  const put = async (verb: 'created' | 'updated', environment: Environment): Promise<Environment> => {
    await record(verb, environment)
    await database.environments.put(environment)
    publish('environments.changed', {})
    return environment
  }

  /** Of credentials that are deleted and may still come back, too; rows that do not read may be anywhere. */
  const usersOf = async (id: string): Promise<'some' | 'none' | 'unknown'> => {
    if (temporaries.list().some(({ row }) => row.environmentId === id)) return 'some'
    const { rows, damaged } = await database.credentials.list()
    if (rows.some(row => row.environmentId === id)) return 'some'
    return damaged.length > 0 ? 'unknown' : 'none'
  }

  /**
   * The database itself refuses one that a row which does not read is in. A password kept for it goes first: nobody would
   * find it any more.
   */
  const remove = async (id: string): Promise<void> => {
    await keptItems.removeForGood(loginItemName(id))
    await database.environments.delete(id)
    publish('environments.changed', {})
  }

  const normalize = (providerId: string, baseUrl: string, field = 'baseUrl'): string => {
    const result = normalizeBaseUrl(baseUrl, providers.get(providerId).basePathToTrim)
    if (result.ok) return result.baseUrl
    throw new AppFailure('invalid_input', 'The base URL cannot be used.', { [field]: result.problem })
  }

  const make = ({ guard, ...place }: Place): Promise<Environment> =>
    put('created', {
      id: ids.next(),
      ...place,
      baseUrl: normalize(place.providerId, place.baseUrl),
      guard: guard ?? (place.production ? 'confirm' : 'open'),
      sandbox: false
    })

  return {
    list,
    get,
    async create(input) {
      await vault.writable()
      return make(input)
    },
    async update({ id, name, baseUrl, production, color, guard, rebind }) {
      await vault.writable()
      const before = await get(id)
      const next = normalize(before.providerId, baseUrl)
      if (before.sandbox && next !== before.baseUrl) {
        throw new AppFailure('invalid_input', 'The sandbox chooses its own address.', { baseUrl: 'sandbox' })
      }
      const origin = originOf(next) ?? ''
      if (origin !== originOf(before.baseUrl) && !rebind && (await usersOf(id)) !== 'none') {
        throw new AppFailure('environment_rebinds', 'Its keys would be sent to another origin.', { name, origin })
      }
      return put('updated', { ...before, name, baseUrl: next, production, color, guard: guard ?? before.guard })
    },
    async delete(id) {
      await vault.writable()
      const environment = await get(id)
      if (environment.sandbox) {
        throw new AppFailure('environment_in_use', 'The sandbox needs its environment.', { name: environment.name })
      }
      // Of what is deleted in it the time for undoing ends here.
      await deletions.finish(id)
      if ((await usersOf(id)) === 'some') {
        throw new AppFailure('environment_in_use', 'A key is still in this environment.', { name: environment.name })
      }
      await record('deleted', environment)
      await remove(id)
    },
    async choose(providerId, choice) {
      const keep = async (): Promise<void> => undefined
      if ('id' in choice) {
        const environment = await get(choice.id)
        if (environment.providerId === providerId) return { environment, takeBack: keep }
        throw new AppFailure('environment_not_found', 'This environment is of another provider.', { id: choice.id })
      }
      const baseUrl = normalize(providerId, choice.baseUrl, 'environment.baseUrl')
      const known = (await list()).find(one => one.providerId === providerId && one.baseUrl === baseUrl && !one.sandbox)
      if (known) return { environment: known, takeBack: keep }
      const environment = await make({ providerId, ...choice })
      const takeBack = async (): Promise<void> => {
        if ((await usersOf(environment.id)) === 'some') return
        await remove(environment.id)
        await record('deleted', environment)
      }
      return { environment, takeBack: () => takeBack().catch(() => undefined) }
    },
    async placeSandbox(providerId, name, baseUrl) {
      const found = (await list()).find(known => known.providerId === providerId && known.sandbox)
      if (found?.baseUrl === baseUrl) return found
      if (found) return put('updated', { ...found, baseUrl })
      const marking = { production: false, color: 'gray', guard: 'open', sandbox: true } as const
      return put('created', { id: ids.next(), providerId, name, baseUrl, ...marking })
    }
  }
}
