/** Where a key that was found in a file belongs, as far as the file and the providers' own data say. */
import type { CredentialAuthentication } from '@shared/schemas/credential'
import { normalizeBaseUrl, originOf } from '../../domain/base-url'
import type { FoundKey } from '../../domain/interchange/found-key'
import { guessProduction } from '../../domain/interchange/production'
import { hasForm } from '../../domain/secret-forms'
import type { Provider } from '../../providers/provider'
import { completeAuthentication } from '../credential/authentication'

export interface PlacedKey {
  provider: Provider | null
  authentication: CredentialAuthentication | null
  environmentName: string
  baseUrl: string
  production: boolean
}

/** A host without its scheme is one on https, but for this very computer. */
const withScheme = (address: string): string => {
  if (address === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(address)) return address
  return /^(localhost|127(\.\d+){3}|\[::1\])(:|\/|$)/i.test(address) ? `http://${address}` : `https://${address}`
}

const onlyOne = (providers: Provider[]): Provider | null => (providers.length === 1 ? (providers[0] ?? null) : null)

const presetAt = ({ environments }: Provider, url: string) =>
  environments.find(({ baseUrl }) => baseUrl !== '' && originOf(baseUrl) === originOf(url))

const providerOf = ({ provider, secret }: FoundKey, url: string, providers: readonly Provider[]): Provider | null => {
  const wanted = provider.toLowerCase()
  const named = providers.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted)
  if (named) return named
  const placed = originOf(url) === null ? [] : providers.filter(one => presetAt(one, url))
  if (placed.length > 0) return onlyOne(placed)
  const forms = (one: Provider): string[] => one.authMethods.flatMap(({ keyForm }) => keyForm ?? [])
  return onlyOne(providers.filter(one => forms(one).some(form => hasForm(secret, form))))
}

const authenticationOf = (provider: Provider, { methodId, fields }: FoundKey): CredentialAuthentication => {
  const known = provider.authMethods.find(method => method.id === methodId) ?? provider.authMethods[0]
  const names = known.fields.map(({ name }) => name)
  const given = Object.entries(fields).filter(([name, value]) => names.includes(name) && value.length <= 256)
  return completeAuthentication(provider, { methodId: known.id, fields: Object.fromEntries(given) })
}

/** What does not read as a base URL is shown as it stands, for a person to put right. */
export const placeKey = (found: FoundKey, providers: readonly Provider[]): PlacedKey => {
  const address = withScheme(found.url)
  const provider = providerOf(found, address, providers)
  // Without an address the person says where: a provider's own place may be one of many, or only for trying things.
  const preset = provider && address !== '' ? presetAt(provider, address) : undefined
  const normalized = normalizeBaseUrl(address, provider?.basePathToTrim ?? null)
  const baseUrl = (normalized.ok ? normalized.baseUrl : address).slice(0, 2048)
  const host = normalized.ok ? new URL(normalized.origin).host : ''
  return {
    provider,
    authentication: provider && authenticationOf(provider, found),
    environmentName: found.environmentName || preset?.name || host.slice(0, 60),
    baseUrl,
    production: found.production ?? preset?.production ?? guessProduction([found.environmentName, baseUrl])
  }
}
