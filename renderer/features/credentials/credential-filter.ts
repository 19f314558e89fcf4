import type { CredentialSummary } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import type { ProviderSummary } from '@shared/schemas/provider'

/** A credential with the names that are shown beside it, and all of it in one text to search. */
export interface CredentialEntry {
  credential: CredentialSummary
  provider: string
  environment: Environment | undefined
  text: string
}

/** Sorted by label, as a person reads labels: `key 2` before `key 10`. */
export const listEntries = (
  credentials: readonly CredentialSummary[],
  environments: readonly Environment[],
  providers: readonly ProviderSummary[]
): CredentialEntry[] => {
  const environmentOf = new Map(environments.map(environment => [environment.id, environment]))
  const providerOf = new Map(providers.map(provider => [provider.id, provider.name]))
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  return credentials
    .map(credential => {
      const environment = environmentOf.get(credential.environmentId)
      const provider = providerOf.get(credential.providerId) ?? credential.providerId
      const words = [credential.label, provider, environment?.name ?? '', credential.fingerprint]
      return { credential, provider, environment, text: words.join('\n').toLocaleLowerCase() }
    })
    .sort((one, other) => collator.compare(one.credential.label, other.credential.label))
}

/** Every word has to occur somewhere. */
export const filterEntries = (entries: readonly CredentialEntry[], filter: string): readonly CredentialEntry[] => {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return words.length === 0 ? entries : entries.filter(({ text }) => words.every(word => text.includes(word)))
}
