import type { CredentialState, CredentialSummary } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import type { ProviderSummary } from '@shared/schemas/provider'

/** A credential with the names that are shown beside it, and all of it in one text to search. */
export interface CredentialEntry {
  credential: CredentialSummary
  provider: string
  environment: Environment | undefined
  /** In lower case, made once: a key stroke in the search only compares. */
  text: string
}

export const sortOrders = ['label', 'created', 'expires'] as const
export type SortOrder = (typeof sortOrders)[number]

/** What is wanted; null is anything. */
export interface CredentialFilter {
  words: string
  providerId: string | null
  environmentId: string | null
  tag: string | null
  state: CredentialState | null
}

export const noFilter: CredentialFilter = { words: '', providerId: null, environmentId: null, tag: null, state: null }

/** How many of the choices beside the words are made. */
export const countChoices = ({ words: _words, ...choices }: CredentialFilter): number =>
  Object.values(choices).filter(choice => choice !== null).length

const textOf = ({ label, tags, fingerprint, details }: CredentialSummary, names: string[]): string =>
  [label, ...names, ...tags, fingerprint, details.owner, ...details.consumers].join('\n').toLocaleLowerCase()

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
      return { credential, provider, environment, text: textOf(credential, [provider, environment?.name ?? '']) }
    })
    .sort((one, other) => collator.compare(one.credential.label, other.credential.label))
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Keys that never expire come last. */
const expiry = ({ credential }: CredentialEntry): string => credential.details.expiresOn ?? '9999-12-31'

/** The order a person asked for; entries come sorted by label, which decides between equals. */
export const sortEntries = (entries: readonly CredentialEntry[], order: SortOrder): readonly CredentialEntry[] => {
  if (order === 'expires') return entries.toSorted((one, other) => compare(expiry(one), expiry(other)))
  if (order === 'created') {
    return entries.toSorted((one, other) => compare(other.credential.createdAt, one.credential.createdAt))
  }
  return entries
}

/** Every word has to occur somewhere, and every choice has to fit. */
export const filterEntries = (
  entries: readonly CredentialEntry[],
  filter: CredentialFilter
): readonly CredentialEntry[] => {
  const { providerId, environmentId, tag, state } = filter
  const words = filter.words.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0 && countChoices(filter) === 0) return entries
  return entries.filter(
    ({ credential, text }) =>
      (providerId === null || credential.providerId === providerId) &&
      (environmentId === null || credential.environmentId === environmentId) &&
      (state === null || credential.state === state) &&
      (tag === null || credential.tags.includes(tag)) &&
      words.every(word => text.includes(word))
  )
}
