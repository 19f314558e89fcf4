import { AppFailure } from '@shared/errors'
import type { Environment } from '@shared/schemas/environment'
import type { CredentialService } from '../credential'
import type { EnvironmentService } from '../environment'
import type { ProviderService } from '../provider'
import type { SandboxService } from '../sandbox'
import { type Signer, signerOf } from './prepare'

export interface Signers {
  /** The environment as it can be reached now. Throws `environment_not_found`, `sandbox_failed`. */
  placeOf(environmentId: string): Promise<Environment>
  /** Reads a credential with all that says how and where it travels. Throws `credential_disabled`, unless it is a test. */
  of(credentialId: string, isTest?: boolean): Promise<Signer>
}

interface Parts {
  providers: ProviderService
  environments: EnvironmentService
  credentials: Pick<CredentialService, 'use'>
  sandbox: SandboxService
}

export const createSigners = ({ providers, environments, credentials, sandbox }: Parts): Signers => {
  /** The sandbox is started for whoever needs it, and may listen elsewhere then. */
  const placeOf = async (environmentId: string): Promise<Environment> => {
    const environment = await environments.get(environmentId)
    if (!environment.sandbox) return environment
    await sandbox.ensureRunning()
    return environments.get(environmentId)
  }
  return {
    placeOf,
    async of(credentialId, isTest = false) {
      const credential = await credentials.use(credentialId)
      const { row } = credential
      if (row.disabled && !isTest) {
        throw new AppFailure('credential_disabled', 'This key is disabled.', { label: row.label })
      }
      return signerOf(credential, providers.get(row.providerId), await placeOf(row.environmentId))
    }
  }
}
