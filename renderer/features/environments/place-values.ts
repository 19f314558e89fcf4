import type { Environment, GuardLevel } from '@shared/schemas/environment'
import type { ProviderSummary } from '@shared/schemas/provider'

/** The lists of the contract; a test compares them, since their module would bring its schemas along. */
export const environmentColors: readonly Environment['color'][] = [
  'gray',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet'
]
export const guardLevels: readonly GuardLevel[] = ['open', 'confirm', 'read_only']

/** What describes an environment, as a form holds it. */
export interface PlaceValues {
  name: string
  baseUrl: string
  production: boolean
  color: Environment['color']
  /** Null until a person chooses one; then it follows from production. */
  guard: GuardLevel | null
}

/** A name that a person gave stays, whatever the address becomes; so does a colour. */
interface Followed {
  named: boolean
  colored: boolean
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/

const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

export const emptyPlace: PlaceValues = { name: '', baseUrl: '', production: true, color: 'red', guard: null }

const colorFor = (production: boolean): Environment['color'] => (production ? 'red' : 'gray')

/** The guard that counts. */
export const guardOf = ({ guard, production }: Pick<PlaceValues, 'guard' | 'production'>): GuardLevel =>
  guard ?? (production ? 'confirm' : 'open')

export const placeOf = ({ name, baseUrl, production, color, guard }: Environment): PlaceValues => ({
  name,
  baseUrl,
  production,
  color,
  guard
})

/**
 * An address that was typed or chosen: a known host brings its name; any other is named after its host, and taken for
 * production unless it is this computer.
 */
export const withAddress = (
  provider: ProviderSummary,
  before: PlaceValues,
  baseUrl: string,
  { named, colored }: Followed
): PlaceValues => {
  const preset = provider.environments.find(one => one.baseUrl !== '' && one.baseUrl === baseUrl.trim())
  const url = parse(baseUrl.trim())
  const production = preset?.production ?? (url === null || !loopback.test(url.hostname))
  return {
    ...before,
    baseUrl,
    production,
    name: named ? before.name : (preset?.name ?? url?.host ?? ''),
    color: colored ? before.color : colorFor(production)
  }
}

export const withProduction = (before: PlaceValues, production: boolean, colored: boolean): PlaceValues => ({
  ...before,
  production,
  color: colored ? before.color : colorFor(production)
})

/** As main takes it. */
export const toPlace = ({ guard, ...values }: PlaceValues) => ({ ...values, ...(guard === null ? {} : { guard }) })

/** The origin of an address; null where it is none yet. */
export const originOf = (baseUrl: string): string | null => parse(baseUrl.trim())?.origin ?? null
