import type { CredentialSummary } from '@shared/schemas/credential'
import type { ProviderSummary } from '@shared/schemas/provider'

/** How the key of a credential travels, its own names filled in: `Authorization: Api-Key <key>`; empty without a key. */
export const wireText = (
  provider: Pick<ProviderSummary, 'authMethods'> | undefined,
  credential: Pick<CredentialSummary, 'authentication'> | undefined
): string => {
  if (!credential) return ''
  const { methodId, fields } = credential.authentication
  const method = provider?.authMethods.find(({ id }) => id === methodId)
  return (method?.wire ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => fields[name] ?? whole)
}
