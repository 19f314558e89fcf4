import type { CredentialSummary } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import type { Endpoint, ProviderSummary } from '@shared/schemas/provider'
import { findCredential, useCredentials } from '../../stores/credential-store'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { findEndpoint, findProvider, useProviders } from '../../stores/provider-store'
import { useDraft } from '../../stores/tabs-store'

export interface DraftContext {
  credential: CredentialSummary | undefined
  environment: Environment | undefined
  /** Of the environment: its key, limits and words. */
  provider: ProviderSummary | undefined
  /** Where the draft came from in the catalogue. */
  endpoint: Endpoint | undefined
}

/** What the ids of the draft stand for. A key that was deleted meanwhile is simply not there. */
export const useDraftContext = (): DraftContext => {
  const draft = useDraft()
  const providers = useProviders(store => store.providers)
  const environments = useEnvironments(store => store.environments)
  const credentials = useCredentials(store => store.credentials)
  const environment = findEnvironment(environments, draft.environmentId)
  return {
    credential: findCredential(credentials, draft.credentialId),
    environment,
    provider: findProvider(providers, environment?.providerId ?? draft.providerId),
    endpoint: findEndpoint(findProvider(providers, draft.providerId), draft.endpointId)
  }
}
