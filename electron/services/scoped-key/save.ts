import { noDetails } from '@shared/schemas/credential'
import type { CreatedScopedKey, ScopedKey } from '@shared/schemas/scoped-key'
import type { CredentialService } from '../credential'
import type { SecretDraftService } from '../secret-draft'
import type { Place } from './place'

interface Parts {
  credentials: Pick<CredentialService, 'create'>
  secretDrafts: Pick<SecretDraftService, 'capture'>
}

/** Puts a new key's secret into the vault. The draft first: whatever fails after it, the secret is not gone. */
export const saveKey = async (
  { credentials, secretDrafts }: Parts,
  { environment, provider }: Place,
  key: ScopedKey,
  secret: string
): Promise<Pick<CreatedScopedKey, 'credentialId' | 'draftId'>> => {
  const method =
    provider.authMethods.find(({ keyForm }) => keyForm !== null && new RegExp(`^(?:${keyForm})$`).test(secret)) ??
    provider.authMethods[0]
  const draftId = secretDrafts.capture(key.name, secret, { providerId: provider.id, methodId: method.id })
  try {
    const { id } = await credentials.create({
      providerId: provider.id,
      label: key.name.slice(0, 120),
      tags: [],
      authentication: { methodId: method.id, fields: {} },
      details: { ...noDetails, expiresOn: key.expiresAt?.slice(0, 10) ?? null, providerKeyId: key.id },
      environment: { id: environment.id },
      secret: { draftId },
      keep: true
    })
    return { credentialId: id, draftId: null }
  } catch {
    return { credentialId: null, draftId }
  }
}
