import { AppFailure } from '@shared/errors'
import type { Environment } from '@shared/schemas/environment'
import type { Database, IdGenerator } from '../ports'
import type { VaultService } from './vault'

export interface EnvironmentService {
  list(): Promise<Environment[]>
  /** Throws `environment_not_found`. */
  get(id: string): Promise<Environment>
  /** The environment of this provider at this base URL; made when there is none, its name and marking kept otherwise. */
  findOrCreate(wanted: Omit<Environment, 'id'>): Promise<Environment>
  /** The emulator's environment, moved to where the emulator listens now. */
  placeSandbox(providerId: string, name: string, baseUrl: string): Promise<Environment>
}

export const createEnvironmentService = (
  vault: VaultService,
  database: Database,
  ids: IdGenerator
): EnvironmentService => {
  const list = async (): Promise<Environment[]> => {
    vault.access()
    const { rows, damaged } = await database.environments.list()
    vault.noteDamage(damaged)
    return rows
  }

  const put = async (environment: Environment): Promise<Environment> => {
    await database.environments.put(environment)
    return environment
  }

  return {
    list,
    async get(id) {
      const found = (await list()).find(environment => environment.id === id)
      if (!found) throw new AppFailure('environment_not_found', 'There is no such environment.', { id })
      return found
    },
    async findOrCreate(wanted) {
      const found = (await list()).find(
        known => known.providerId === wanted.providerId && known.baseUrl === wanted.baseUrl && !known.sandbox
      )
      return found ?? put({ id: ids.next(), ...wanted })
    },
    async placeSandbox(providerId, name, baseUrl) {
      const found = (await list()).find(known => known.providerId === providerId && known.sandbox)
      if (found?.baseUrl === baseUrl) return found
      const id = found?.id ?? ids.next()
      return put({ id, providerId, name: found?.name ?? name, baseUrl, production: false, sandbox: true })
    }
  }
}
