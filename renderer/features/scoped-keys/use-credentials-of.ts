import type { CredentialSummary } from '@shared/schemas/credential'
import { useMemo } from 'react'
import { useCredentials } from '../../stores/credential-store'

/** The keys of an environment: they alone can be keys at its provider. */
export const useCredentialsOf = (environmentId: string): CredentialSummary[] => {
  const credentials = useCredentials(store => store.credentials)
  return useMemo(
    () => credentials.filter(credential => credential.environmentId === environmentId),
    [credentials, environmentId]
  )
}
