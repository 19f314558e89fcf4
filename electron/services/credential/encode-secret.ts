import { AppFailure } from '@shared/errors'
import type { CredentialAuthentication } from '@shared/schemas/credential'
import { inspectSecret } from '../../domain/secret-hygiene'
import type { ProviderService } from '../provider'
import { secretContextFor } from './authentication'

/** Throws `secret_rejected` for what cannot be sent; doubts are the person's to judge. */
export const createSecretEncoder =
  (providers: ProviderService) =>
  (text: string, providerId: string, { methodId }: CredentialAuthentication): Uint8Array => {
    const context = secretContextFor(providers.get(providerId), methodId, providers.all())
    const refused = inspectSecret(text, context).filter(({ severity }) => severity === 'refused')
    if (refused.length === 0) return new TextEncoder().encode(text)
    throw new AppFailure('secret_rejected', 'The key has characters that cannot be sent.', {
      secret: refused.map(({ code }) => code).join(' ')
    })
  }
