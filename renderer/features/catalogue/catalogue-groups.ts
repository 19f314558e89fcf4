import type { LocalizedText } from '@shared/schemas/common'
import type { Endpoint, ProviderSummary } from '@shared/schemas/provider'

export interface CatalogueGroup {
  /** The part of the path that the calls have in common: the thing they are about. */
  name: string
  endpoints: Endpoint[]
}

const segments = (path: string): string[] => path.split('/').filter(Boolean)

/** How many leading segments all paths share: `/api` says nothing about any of them. */
const sharedDepth = (paths: readonly string[][]): number => {
  const [first = [], ...others] = paths
  const differs = first.findIndex((segment, index) => others.some(path => path[index] !== segment))
  return differs === -1 ? 0 : differs
}

/** Groups calls by what they are about, in the order of the catalogue. `all` decides what they have in common. */
export const groupEndpoints = (
  endpoints: readonly Endpoint[],
  all: readonly Endpoint[] = endpoints
): CatalogueGroup[] => {
  const depth = sharedDepth(all.map(({ path }) => segments(path)))
  const groups = new Map<string, Endpoint[]>()
  for (const endpoint of endpoints) {
    const name = segments(endpoint.path)[depth] ?? endpoint.path
    groups.set(name, [...(groups.get(name) ?? []), endpoint])
  }
  return [...groups].map(([name, members]) => ({ name, endpoints: members }))
}

/** Without accents and capitals, as people type when they search. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase()

const both = ({ en, es }: LocalizedText): string => `${en} ${es}`

const fieldsOf = ({ body, parameters }: Endpoint) => [
  ...parameters,
  ...(body && body.kind !== 'json' ? body.fields : [])
]

/** All that a call can be found by: its task in both languages, method, path, and its parameters. */
export const searchText = (endpoint: Endpoint): string =>
  plain(
    [
      both(endpoint.task),
      endpoint.method,
      endpoint.path,
      ...fieldsOf(endpoint).map(({ name, label }) => `${name} ${both(label)}`)
    ].join(' ')
  )

const searchTexts = new WeakMap<Endpoint, string>()

/** Every word occurs somewhere in the call; accents may be left out. */
export const matchesSearch = (endpoint: Endpoint, search: string): boolean => {
  const text = searchTexts.get(endpoint) ?? searchText(endpoint)
  searchTexts.set(endpoint, text)
  return plain(search)
    .split(/\s+/)
    .every(word => text.includes(word))
}

/** The providers with what the search leaves of their calls; those without any are left out. */
export const searchProviders = (providers: readonly ProviderSummary[], search: string): ProviderSummary[] =>
  providers
    .map(provider => ({
      ...provider,
      endpoints: provider.endpoints.filter(endpoint => matchesSearch(endpoint, search))
    }))
    .filter(({ endpoints }) => endpoints.length > 0)
