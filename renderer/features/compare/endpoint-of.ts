import type { Endpoint } from '@shared/schemas/provider'
import type { RequestSpec } from '@shared/schemas/request'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { findProvider, useProviders } from '../../stores/provider-store'

/** Where a request came from in the catalogue, as far as its path still says; main looks closer before it sends. */
export const endpointOf = ({ method, url, environmentId }: RequestSpec): Endpoint | undefined => {
  const environment = findEnvironment(useEnvironments.getState().environments, environmentId)
  const provider = findProvider(useProviders.getState().providers, environment?.providerId ?? null)
  const [path] = url.split('?', 1)
  return provider?.endpoints.find(endpoint => endpoint.method === method && endpoint.path === path)
}
