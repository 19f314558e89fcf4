import { useMemo } from 'react'
import { useCredentials } from '../../stores/credential-store'
import { useEnvironments } from '../../stores/environment-store'
import { useProviders } from '../../stores/provider-store'
import { type CredentialEntry, listEntries } from './credential-filter'

export const useCredentialEntries = (): CredentialEntry[] => {
  const credentials = useCredentials(store => store.credentials)
  const environments = useEnvironments(store => store.environments)
  const providers = useProviders(store => store.providers)
  return useMemo(() => listEntries(credentials, environments, providers), [credentials, environments, providers])
}
