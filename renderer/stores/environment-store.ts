import type { Environment } from '@shared/schemas/environment'
import { create } from 'zustand'
import { call } from '../bridge'
import { coalesce } from './coalesce'

interface EnvironmentStore {
  environments: Environment[]
  load(): Promise<void>
}

export const useEnvironments = create<EnvironmentStore>()(set => ({
  environments: [],
  load: coalesce(async () => {
    const result = await call('environments.list', {})
    if (result.ok) set({ environments: result.value })
  })
}))

export const findEnvironment = (environments: readonly Environment[], id: string | null): Environment | undefined =>
  environments.find(environment => environment.id === id)
