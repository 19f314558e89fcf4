import type { CommandInput } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { Environment } from '@shared/schemas/environment'
import { create } from 'zustand'
import { call } from '../bridge'
import { coalesce } from './coalesce'

interface EnvironmentStore {
  environments: Environment[]
  load(): Promise<void>
  create(input: CommandInput<'environments.create'>): Promise<Result<Environment>>
  update(input: CommandInput<'environments.update'>): Promise<Result<Environment>>
  remove(id: string): Promise<Result<unknown>>
}

export const useEnvironments = create<EnvironmentStore>()(set => {
  const load = coalesce(async () => {
    const result = await call('environments.list', {})
    if (result.ok) set({ environments: result.value })
  })
  const reloadAfter = async <Value>(asked: Promise<Result<Value>>): Promise<Result<Value>> => {
    const result = await asked
    if (result.ok) await load()
    return result
  }
  return {
    environments: [],
    load,
    create: input => reloadAfter(call('environments.create', input)),
    update: input => reloadAfter(call('environments.update', input)),
    remove: id => reloadAfter(call('environments.delete', { id }))
  }
})

export const findEnvironment = (environments: readonly Environment[], id: string | null): Environment | undefined =>
  environments.find(environment => environment.id === id)
