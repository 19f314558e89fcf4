import type { KeyPlace, ProbeResult } from './evidence'
import { isObject, member, textMember } from './json'

const placeOf = (scheme: unknown): KeyPlace[] => {
  const name = textMember(scheme, 'name') ?? ''
  const kind = textMember(scheme, 'type')
  const place = textMember(scheme, 'in')
  if (kind === 'http') {
    const isBasic = textMember(scheme, 'scheme')?.toLowerCase() === 'basic'
    return [isBasic ? { kind: 'basic', userName: '' } : { kind: 'header', header: 'Authorization', prefix: 'Bearer ' }]
  }
  if (kind !== 'apiKey' || name === '') return []
  if (place === 'header') return [{ kind: 'header', header: name, prefix: '' }]
  if (place === 'query') return [{ kind: 'query', parameter: name }]
  return place === 'cookie' ? [{ kind: 'cookie', cookie: name }] : []
}

/** Where a service wants its keys by its own OpenAPI text (`components.securitySchemes`, OpenAPI 3.1 section 4.8.27). */
export const placesInOpenApi = (document: unknown): KeyPlace[] => {
  const schemes = member(member(document, 'components'), 'securitySchemes')
  return isObject(schemes)
    ? Object.keys(schemes)
        .slice(0, 20)
        .flatMap(name => placeOf(member(schemes, name)))
    : []
}

/** What a probe found out about it; empty where none did. */
export const describedPlaces = (probes: readonly ProbeResult[]): KeyPlace[] =>
  probes
    .filter(({ probe, status }) => probe.kind === 'description' && status === 200)
    .flatMap(({ body }) => placesInOpenApi(body.json))
