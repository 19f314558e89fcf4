import type { Environment } from '@shared/schemas/environment'
import type { ProviderSummary } from '@shared/schemas/provider'
import { useMemo } from 'react'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { findProvider, useProviders } from '../../stores/provider-store'

/** Where keys are managed, and what its provider says of them. */
export interface KeyPlace {
  environment: Environment
  provider: ProviderSummary
  mechanism: NonNullable<ProviderSummary['scopedKeys']>
}

/** Null where the provider has no keys to manage. */
export const useKeyPlace = (environmentId: string): KeyPlace | null => {
  const environments = useEnvironments(store => store.environments)
  const providers = useProviders(store => store.providers)
  return useMemo(() => {
    const environment = findEnvironment(environments, environmentId)
    const provider = environment && findProvider(providers, environment.providerId)
    return environment && provider?.scopedKeys ? { environment, provider, mechanism: provider.scopedKeys } : null
  }, [environments, providers, environmentId])
}
