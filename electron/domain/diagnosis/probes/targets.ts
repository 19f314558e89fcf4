/** What a probe may ask: addresses on the origin that was asked, without anything of the vault in them. */
import type { Endpoint } from '@shared/schemas/provider'
import { originOf } from '../../base-url'
import { askedUrl, endpointOf, withPath } from '../address'
import { declaresPlace } from '../credential-sent'
import type { AuthMethodFacts, Evidence } from '../evidence'
import { parseUrl } from '../wire'

/** True where the key may go along: what was asked is the environment's own origin. */
export const isOwnOrigin = (evidence: Evidence): boolean => {
  const asked = askedUrl(evidence)
  return asked !== null && originOf(evidence.environment?.baseUrl ?? '') === asked.origin
}

const needsNothing = ({ method, effect, parameters, withoutKey }: Endpoint): boolean =>
  method === 'GET' && effect === 'read' && withoutKey !== true && !parameters.some(({ required }) => required)

const currentMethod = ({ provider, credential }: Evidence): AuthMethodFacts | undefined =>
  provider?.authMethods.find(({ id }) => id === credential?.methodId) ?? provider?.authMethods[0]

/** The call that the provider names for testing keys, else any that only reads and needs no values. */
export const listEndpoint = (evidence: Evidence): Endpoint | null => {
  const endpoints = (evidence.provider?.endpoints ?? []).filter(needsNothing)
  const probe = currentMethod(evidence)?.probe
  const named = probe?.kind === 'endpoint' ? endpoints.find(({ id }) => id === probe.endpointId) : undefined
  return named ?? endpoints.find(({ path }) => !path.includes('{')) ?? null
}

/** The address of an endpoint of this environment; null off the origin that was asked. */
export const endpointUrl = (evidence: Evidence, endpoint: Endpoint): string | null => {
  const base = parseUrl(evidence.environment?.baseUrl ?? '')
  const asked = askedUrl(evidence)
  if (!base || base.origin !== asked?.origin || endpoint.path.includes('{')) return null
  const url = parseUrl(withPath(base, base.pathname) + endpoint.path)
  return url?.origin === asked.origin ? url.href : null
}

/** True where what was asked may be asked again: it reads, as far as method and catalogue say. */
export const isRepeatable = (evidence: Evidence): boolean => {
  const method = evidence.exchange.hops[0]?.method
  const endpoint = endpointOf(evidence)
  return (method === 'GET' || method === 'HEAD') && (endpoint === null || endpoint.effect === 'read')
}

/**
 * Where a FastAPI service describes itself: beside its API, not below its path. Only of use for a service of which the
 * provider's data cannot say how it takes keys.
 */
export const descriptionUrl = (evidence: Evidence): string | null => {
  const asked = askedUrl(evidence)
  return asked && !declaresPlace(evidence) ? `${asked.origin}/openapi.json` : null
}
