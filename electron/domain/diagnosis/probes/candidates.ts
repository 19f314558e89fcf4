/** What could be asked to find out more, one function a question, each with what its answer would tell. */
import type { FindingId, Probe, ProbeKind } from '@shared/schemas/diagnosis'
import { askedUrl, cleanUrl, endpointOf, isNamed } from '../address'
import { isRefused, isSuccess, meaningOf, statusOf } from '../answer'
import { isOpen } from '../carried'
import { sentCredential, usesToken } from '../credential-sent'
import type { Evidence } from '../evidence'
import { filtersIn } from '../filters'
import { pathCandidates } from '../path-candidates'
import { descriptionUrl, endpointUrl, isOwnOrigin, isRepeatable, listEndpoint } from './targets'

type Question = (evidence: Evidence) => Probe[]

const nobody: Probe['credential'] = { use: 'none' }

const ask = (
  kind: ProbeKind,
  url: string,
  credential: Probe['credential'],
  tells: FindingId[],
  needsConsent = false
): Probe => ({
  id: `${kind}:${url}${credential.use === 'method' ? `:${credential.methodId}` : ''}`,
  kind,
  method: 'GET',
  url,
  credential,
  cost: 1,
  tells,
  needsConsent
})

const withoutRequest = (kind: 'lookup' | 'tls', url: string, tells: FindingId[]): Probe => ({
  ...ask(kind, url, nobody, tells),
  method: null,
  cost: 0
})

/** Name and certificate, for a call that did not arrive. */
const connection: Question = evidence => {
  const asked = askedUrl(evidence)
  const { failure } = evidence.exchange
  if (!failure || !asked) return []
  const lookup = isNamed(asked)
    ? [withoutRequest('lookup', asked.origin, ['unknown_host', 'unreachable', 'connection_refused'])]
    : []
  if (asked.protocol !== 'https:' || failure.code === 'unknown_host') return lookup
  const tells: FindingId[] = ['certificate_name', 'certificate_date', 'certificate_issuer', 'tls_on_plain_port']
  return [...lookup, withoutRequest('tls', asked.origin, tells)]
}

const listUrl = (evidence: Evidence): string | null => {
  const endpoint = isOwnOrigin(evidence) ? listEndpoint(evidence) : null
  return endpoint && endpointUrl(evidence, endpoint)
}

const cleaned: Question = evidence => {
  const url = listUrl(evidence)
  const canClean = evidence.credential?.findings.some(({ cleanable }) => cleanable) ?? false
  if (!url || !canClean || usesToken(evidence) || !isRefused(evidence)) return []
  return [ask('cleaned_key', url, { use: 'cleaned' }, ['key_dirty'])]
}

const list: Question = evidence => {
  const url = listUrl(evidence)
  const isItself = url !== null && askedUrl(evidence)?.href === url
  if (!url || isItself || !isRefused(evidence) || !sentCredential(evidence) || evidence.credential === null) return []
  return [ask('list_call', url, { use: 'as_set' }, ['permission_missing', 'key_refused', 'host_of_other_region'])]
}

/** Where the server's own emptiness is in doubt: a call of the same kind that should never be empty. */
const upstream: Question = evidence => {
  const { hiddenUpstream, endpoints = [] } = evidence.provider ?? {}
  const path = endpointOf(evidence)?.path
  if (!hiddenUpstream?.answers.some(answer => answer.path === path) || !isOwnOrigin(evidence)) return []
  return hiddenUpstream.answers
    .filter(answer => !answer.searches && answer.path !== path)
    .flatMap(answer => {
      const endpoint = endpoints.find(one => one.path === answer.path && one.method === 'GET' && one.effect === 'read')
      const url = endpoint ? endpointUrl(evidence, endpoint) : null
      return url === null ? [] : [ask('list_call', url, { use: 'as_set' }, ['upstream_key_refused'])]
    })
    .slice(0, 1)
}

const without: Question = evidence => {
  const asked = askedUrl(evidence)
  if (!asked || !isRepeatable(evidence) || !isRefused(evidence) || !sentCredential(evidence)) return []
  return [ask('without_credential', cleanUrl(asked).href, nobody, ['key_not_seen', 'refusal_ambiguous', 'key_refused'])]
}

const keyList: Question = evidence => {
  const { provider, credential } = evidence
  const endpoint = provider?.endpoints.find(({ id }) => id === provider.keyListEndpointId)
  const url = endpoint?.method === 'GET' && endpoint.effect === 'read' ? endpointUrl(evidence, endpoint) : null
  if (!url || !credential || !isOwnOrigin(evidence) || !isRefused(evidence)) return []
  return [ask('key_list', url, { use: 'as_set' }, ['key_expired', 'key_revoked', 'permission_missing'])]
}

const description: Question = evidence => {
  const url = descriptionUrl(evidence)
  const isUnseen = ['key_missing', 'scheme_refused', 'key_missing_or_refused'].includes(meaningOf(evidence) ?? '')
  if (url === null || !isUnseen || !sentCredential(evidence)) return []
  return [ask('description', url, nobody, ['header_name_wrong', 'scheme_wrong', 'place_wrong'])]
}

/** Another way of the provider's; where the person made up its names, the provider has not said that it takes them. */
const otherMethod: Question = evidence => {
  const url = listUrl(evidence) ?? (isOwnOrigin(evidence) && isRepeatable(evidence) ? askedUrl(evidence)?.href : null)
  const { provider, credential } = evidence
  if (!url || !credential || !provider || !['key_missing', 'scheme_refused'].includes(meaningOf(evidence) ?? ''))
    return []
  return provider.authMethods
    .filter(({ id, authentication }) => id !== credential.methodId && authentication.kind !== 'exchange')
    .map(({ id, authentication }) =>
      ask(
        'other_method',
        cleanUrl(new URL(url)).href,
        { use: 'method', methodId: id },
        ['scheme_wrong', 'header_name_wrong', 'place_wrong'],
        isOpen(authentication)
      )
    )
    .slice(0, 2)
}

const otherPath: Question = evidence => {
  const asked = askedUrl(evidence)
  if (!asked || statusOf(evidence) !== 404) return []
  return pathCandidates(evidence)
    .slice(0, 2)
    .map(({ path }) => {
      const url = cleanUrl(asked)
      url.pathname = path
      url.search = ''
      return ask('other_path', url.href, nobody, ['base_path_missing', 'base_path_doubled', 'base_path_extra'])
    })
}

const withoutFilter: Question = evidence => {
  const asked = askedUrl(evidence)
  if (!asked || !isSuccess(evidence) || !isRepeatable(evidence) || !isOwnOrigin(evidence)) return []
  const names = filtersIn(asked).map(([name]) => name)
  if (names.length === 0) return []
  const url = cleanUrl(asked)
  for (const name of names) url.searchParams.delete(name)
  return [ask('without_filter', url.href, { use: sentCredential(evidence) ? 'as_set' : 'none' }, ['filter_ignored'])]
}

/** In the order of how much an answer tells. */
export const questions: readonly Question[] = [
  connection,
  cleaned,
  list,
  without,
  keyList,
  description,
  otherMethod,
  otherPath,
  withoutFilter,
  upstream
]
