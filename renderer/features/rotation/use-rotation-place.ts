import type { CredentialSummary } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import type { ProviderSummary } from '@shared/schemas/provider'
import type { Rotation } from '@shared/schemas/rotation'
import { findCredential, useCredentials } from '../../stores/credential-store'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { findProvider, useProviders } from '../../stores/provider-store'

interface RotationPlace {
  /** What it is called now; what it was called where it is gone. */
  label: string
  credential: CredentialSummary | undefined
  environment: Environment | undefined
  provider: ProviderSummary | undefined
}

/** Which key a rotation is about, and where it is good for something. */
export const useRotationPlace = ({ credentialId, record }: Rotation): RotationPlace => {
  const credential = findCredential(
    useCredentials(store => store.credentials),
    credentialId
  )
  const environment = findEnvironment(
    useEnvironments(store => store.environments),
    record.environmentId
  )
  const provider = findProvider(
    useProviders(store => store.providers),
    record.providerId
  )
  return { label: credential?.label ?? record.label, credential, environment, provider }
}
