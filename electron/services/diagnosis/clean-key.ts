import { AppFailure } from '@shared/errors'
import type { CredentialSummary } from '@shared/schemas/credential'
import { cleanSecret } from '../../domain/secret-hygiene'
import type { CredentialService } from '../credential'
import { completeAuthentication, secretContextFor } from '../credential/authentication'
import type { ProviderService } from '../provider'

interface Parts {
  credentials: Pick<CredentialService, 'use' | 'replaceSecret'>
  providers: ProviderService
}

/**
 * Saves a key without what was copied along with it, as its next version. Throws `secret_rejected` where there is
 * nothing to clean, so that nobody takes the same key for another one.
 */
export const createKeyCleaner =
  ({ credentials, providers }: Parts) =>
  async (credentialId: string): Promise<CredentialSummary> => {
    const { row, secret } = await credentials.use(credentialId)
    const provider = providers.get(row.providerId)
    const { methodId } = completeAuthentication(provider, row.authentication)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(secret)
    const clean = cleanSecret(text, secretContextFor(provider, methodId, providers.all()))
    if (clean === text) throw new AppFailure('secret_rejected', 'There is nothing to clean.', { secret: 'clean' })
    return credentials.replaceSecret(credentialId, clean)
  }
