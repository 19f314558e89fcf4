import { AppFailure } from '@shared/errors'
import type { Environment } from '@shared/schemas/environment'
import type { Provider, ScopedKeyMechanism } from '../../providers/provider'
import type { EnvironmentService } from '../environment'
import type { ProviderService } from '../provider'

export interface Place {
  environment: Environment
  provider: Provider
  mechanism: ScopedKeyMechanism
}

/** Throws `environment_not_found`, and `invalid_input` where the provider has no keys to manage. */
export const placeOf = async (
  environments: EnvironmentService,
  providers: ProviderService,
  environmentId: string
): Promise<Place> => {
  const environment = await environments.get(environmentId)
  const provider = providers.get(environment.providerId)
  if (provider.scopedKeys) return { environment, provider, mechanism: provider.scopedKeys }
  throw new AppFailure('invalid_input', 'This provider has no keys to manage.', { environmentId: 'no_scoped_keys' })
}
