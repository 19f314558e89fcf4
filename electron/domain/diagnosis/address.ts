/** The address that was asked, against those where the provider is known to be. */

import type { Endpoint } from '@shared/schemas/provider'
import { matchEndpoint } from '../match-endpoint'
import { isSensitiveHeader } from '../redaction'
import { isOpen } from './carried'
import type { Evidence, ProviderFacts } from './evidence'
import { parseUrl } from './wire'

/** The URL of the first request: the one the person asked for. */
export const askedUrl = ({ exchange }: Evidence): URL | null => parseUrl(exchange.hops[0]?.url ?? '')

/** The last two labels: enough to tell `api.wisphub.net` and its panel from others. */
const siteOf = (host: string): string => host.split('.').slice(-2).join('.')

const brandOf = (host: string): string => host.split('.').at(-2) ?? host

/** Base URLs of the provider's own. One whose keys go wherever a person says stands for any service: its are examples. */
export const knownBaseUrls = (provider: ProviderFacts | null): URL[] => {
  if (provider?.authMethods.some(({ authentication }) => isOpen(authentication))) return []
  return (provider?.environments ?? []).flatMap(({ baseUrl }) => parseUrl(baseUrl) ?? [])
}

/** True for a name that has to be looked up; an address has none. */
export const isNamed = ({ hostname }: URL): boolean => !/^[\d.]+$|^\[/.test(hostname)

export interface HostComparison {
  /** One of the provider's own. */
  isKnown: boolean
  /** The provider's host on the same site, where the asked one is not known: the panel asked for the API. */
  sameSite: URL | null
  /** Its hosts under the same brand and another ending: `.net` for `.io`. */
  otherRegions: URL[]
}

export const compareHost = (url: URL, provider: ProviderFacts | null): HostComparison => {
  const known = knownBaseUrls(provider)
  const isKnown = known.some(base => base.hostname === url.hostname)
  const isName = url.hostname.includes('.') && isNamed(url)
  return {
    isKnown,
    sameSite: isName && !isKnown ? (known.find(base => siteOf(base.hostname) === siteOf(url.hostname)) ?? null) : null,
    otherRegions: isName
      ? known.filter(
          base => brandOf(base.hostname) === brandOf(url.hostname) && siteOf(base.hostname) !== siteOf(url.hostname)
        )
      : []
  }
}

/** The catalogue's entry for what was asked; null where there is none or nothing is known of the environment. */
export const endpointOf = (evidence: Evidence): Endpoint | null => {
  const { provider, environment, exchange } = evidence
  const hop = exchange.hops[0]
  const url = askedUrl(evidence)
  if (!provider || !hop || !url) return null
  const baseUrl = environment?.baseUrl ?? url.origin
  return parseUrl(baseUrl) ? matchEndpoint(provider.endpoints, hop.method, url.href, baseUrl) : null
}

/** The base URL with another path below its origin, without a slash at the end. */
export const withPath = (url: URL, path: string): string => url.origin + path.replace(/\/+$/, '')

const isMasked = (value: string): boolean => value.includes('[redacted:') || value.includes('•')

/** The address without a fragment and without what is or was a secret in its query. */
export const cleanUrl = (url: URL): URL => {
  const clean = new URL(url.href)
  clean.hash = ''
  for (const [name, value] of url.searchParams) {
    if (isSensitiveHeader(name) || isMasked(value)) clean.searchParams.delete(name)
  }
  return clean
}
