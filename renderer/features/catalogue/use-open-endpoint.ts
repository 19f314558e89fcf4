import type { CredentialSummary } from '@shared/schemas/credential'
import type { Endpoint, ProviderSummary } from '@shared/schemas/provider'
import { useCallback } from 'react'
import { useCredentials } from '../../stores/credential-store'
import { type Signer, useDraft } from '../../stores/draft-store'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { useNavigation } from '../../stores/navigation-store'

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

export const useOpenEndpoint = (): ((provider: ProviderSummary, endpoint: Endpoint) => void) =>
  useCallback((provider, endpoint) => {
    const { draft, openEndpoint } = useDraft.getState()
    const { environmentId, credentialId } = draft
    const environment = findEnvironment(useEnvironments.getState().environments, environmentId)
    const current = {
      signer: environmentId === null ? null : { environmentId, credentialId },
      providerId: environment?.providerId ?? null
    }
    openEndpoint(provider, endpoint, signerFor(provider, current, useCredentials.getState().credentials))
    useNavigation.getState().show('requests')
  }, [])
