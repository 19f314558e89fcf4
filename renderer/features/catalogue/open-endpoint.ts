import type { CredentialSummary } from '@shared/schemas/credential'
import type { Endpoint, ProviderSummary } from '@shared/schemas/provider'
import { useCredentials } from '../../stores/credential-store'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { useNavigation } from '../../stores/navigation-store'
import { findEndpoint, findProvider, useProviders } from '../../stores/provider-store'
import { activeTab, type Signer, useTabs } from '../../stores/tabs-store'

/**
 * Who signs when a task is opened: the signer of the draft where it fits the provider, else the only key there is.
 * Between several a person has to choose; guessing could hit production.
 */
export const signerFor = (
  provider: Pick<ProviderSummary, 'id'>,
  current: { signer: Signer | null; providerId: string | null },
  credentials: readonly CredentialSummary[]
): Signer | undefined => {
  if (current.signer && current.providerId === provider.id) return current.signer
  const [only, ...others] = credentials.filter(credential => credential.providerId === provider.id)
  return only && others.length === 0 ? { credentialId: only.id, environmentId: only.environmentId } : undefined
}

/** Opens a task of the catalogue in the editor. What is shown of a provider may be a part; the whole of it counts. */
export const openEndpoint = (providerId: string, { id }: Pick<Endpoint, 'id'>): void => {
  const provider = findProvider(useProviders.getState().providers, providerId)
  const endpoint = findEndpoint(provider, id)
  if (!provider || !endpoint) return
  const { environmentId, credentialId, session } = activeTab(useTabs.getState()).draft
  const environment = findEnvironment(useEnvironments.getState().environments, environmentId)
  const current = {
    signer: environmentId === null ? null : { environmentId, credentialId, session },
    providerId: environment?.providerId ?? null
  }
  const signer = signerFor(provider, current, useCredentials.getState().credentials)
  useTabs.getState().openEndpoint(provider, endpoint, signer ?? null)
  useNavigation.getState().show('requests')
}
