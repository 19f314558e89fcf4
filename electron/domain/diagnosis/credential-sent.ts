/** Whether the request brought a credential at all, and whether it stood where the provider wants it. */
import type { EvidenceItem } from '@shared/schemas/diagnosis'
import { sameFieldName } from '../http-syntax'
import { endpointOf } from './address'
import { meaningOf } from './answer'
import { type Carried, carriedIn, headerOf, isOpen, standsIn } from './carried'
import type { AuthMethodFacts, Evidence, KeyPlace } from './evidence'
import { sentHeader } from './wire'

/** In the first hop: later ones may have lost it. */
export const carried = (evidence: Evidence): Carried[] => {
  const hop = evidence.exchange.hops[0]
  const place = evidence.credential?.place ?? null
  const seen = carriedIn(hop).map(one => withOwnScheme(one, place))
  const own = place && !isOpen(place) ? headerOf(place) : null
  const isHidden = seen.length === 0 && own !== null && hop !== undefined && /^\[redacted:/m.test(hop.requestHead)
  return isHidden ? [{ in: 'header', name: own.header, scheme: own.prefix }] : seen
}

/**
 * Where somebody saved a key with the word before it, or with the whole header, the mask of that one hides the word too:
 * it is the one of the credential.
 */
const withOwnScheme = (one: Carried, place: KeyPlace | null): Carried => {
  const own = place && !isOpen(place) ? headerOf(place) : null
  const isHidden = own !== null && one.in === 'header' && one.scheme === '' && sameFieldName(one.name, own.header)
  return isHidden ? { ...one, scheme: own.prefix } : one
}

/** The call that brings a token: the key is in its body and nowhere else. */
export const isTokenExchange = (evidence: Evidence): boolean =>
  evidence.exchange.purpose === 'token' ||
  (evidence.provider?.authMethods ?? []).some(
    ({ authentication }) => authentication.kind === 'exchange' && endpointOf(evidence)?.path === authentication.path
  )

/** A data call whose header holds a token that was got for the key. */
export const usesToken = (evidence: Evidence): boolean =>
  !isTokenExchange(evidence) && (evidence.token !== null || evidence.credential?.place?.kind === 'exchange')

/** True where no credential was needed or could have been sent by mistake only. */
export const needsNoKey = (evidence: Evidence): boolean =>
  !isTokenExchange(evidence) && endpointOf(evidence)?.withoutKey === true

/** A pasted text may hold the answer alone. */
export const knowsRequest = ({ exchange }: Evidence): boolean => (exchange.hops[0]?.requestHead ?? '') !== ''

/** Where the request is not known, the answer decides: only a server that misses a credential has seen none. */
export const sentCredential = (evidence: Evidence): boolean => {
  if (!knowsRequest(evidence)) return meaningOf(evidence) !== 'key_missing'
  return carried(evidence).length > 0 || (isTokenExchange(evidence) && evidence.credential !== null)
}

/** The provider's methods about whose names nothing is left to the person. */
export const fixedMethods = ({ provider }: Evidence): AuthMethodFacts[] =>
  (provider?.authMethods ?? []).filter(({ authentication }) => !isOpen(authentication))

/** True where the provider itself says in which ways it takes keys. */
export const declaresPlace = ({ provider }: Evidence): boolean =>
  provider !== null &&
  provider.authMethods.length > 0 &&
  provider.authMethods.every(({ authentication }) => !isOpen(authentication))

/** Null where it cannot be told: nothing was sent, or the provider takes keys in any way. */
export const standsAsDeclared = (evidence: Evidence): boolean | null => {
  const methods = evidence.provider?.authMethods ?? []
  const sent = carried(evidence)
  const own = evidence.credential?.place
  if (methods.length === 0 || sent.length === 0) return null
  if (own && !isOpen(own) && declaresPlace(evidence) && sent.some(one => standsIn(one, own))) return true
  if (sent.some(one => methods.some(({ authentication }) => standsIn(one, authentication)))) return true
  return methods.some(({ authentication }) => isOpen(authentication)) ? null : false
}

/** The method that should have been used: the credential's own, or the provider's first. */
export const expectedMethod = (evidence: Evidence): AuthMethodFacts | undefined => {
  const methods = fixedMethods(evidence)
  return methods.find(({ id }) => id === evidence.credential?.methodId) ?? methods[0]
}

/** The headers of the first hop that held a credential, as they were sent. */
export const sentEvidence = (evidence: Evidence): EvidenceItem[] => {
  const hop = evidence.exchange.hops[0]
  return carried(evidence)
    .filter(one => one.in === 'header')
    .map(({ name }) => ({ kind: 'header_sent', name, value: (hop && sentHeader(hop, name)) ?? null, hop: 0 }))
}
