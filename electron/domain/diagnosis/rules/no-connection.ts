import type { EvidenceItem, FindingId, Fix } from '@shared/schemas/diagnosis'
import type { FailureCode } from '@shared/schemas/exchange'
import { isLoopback } from '../../base-url'
import { askedUrl, knownBaseUrls, withPath } from '../address'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { parseUrl } from '../wire'

const ids: Partial<Record<FailureCode, FindingId>> = {
  connection_refused: 'connection_refused',
  connection_reset: 'connection_broken',
  unknown_host: 'unknown_host',
  unreachable: 'unreachable',
  timeout: 'timed_out',
  tls_failed: 'tls_failed',
  not_http: 'not_http',
  other: 'connection_broken'
}

const looked = ({ probes }: Evidence) => probes.find(({ probe }) => probe.kind === 'lookup')

/** A name that was not known and is: the connection was at fault, and not who typed it. */
const isKnownNow = (evidence: Evidence, id: FindingId): boolean =>
  id === 'unknown_host' && (looked(evidence)?.addresses?.length ?? 0) > 0

const addressesOf = (evidence: Evidence): EvidenceItem[] => {
  const { probe, addresses = [] } = looked(evidence) ?? {}
  const host = parseUrl(probe?.url ?? '')?.hostname ?? ''
  return addresses.length > 0 ? [{ kind: 'addresses', host, addresses: addresses.join(', ') }] : []
}

/** A name that nobody knows was mistyped; the provider's own is offered where there is only one to choose. */
const otherAddress = ({ provider }: Evidence): Fix => {
  const known = knownBaseUrls(provider)
  const only = known.length === 1 ? known[0] : undefined
  return { action: 'change_base_url', to: only ? withPath(only, only.pathname) : null }
}

const fixOf = (evidence: Evidence, id: FindingId): Fix => {
  if (id === 'unknown_host' || id === 'not_http') return otherAddress(evidence)
  if (id === 'tls_failed') return { action: 'check_certificate' }
  return { action: 'retry' }
}

/** Nothing came back: not found, refused, silent, broken off, or no HTTP. */
export const noConnection: Rule = evidence => {
  const { failure } = evidence.exchange
  const url = askedUrl(evidence)
  const seen = failure ? ids[failure.code] : undefined
  if (!failure || !seen) return []
  const id = isKnownNow(evidence, seen) ? 'unreachable' : seen
  const shown: EvidenceItem[] = [
    { kind: 'failure', code: failure.code, detail: failure.detail },
    ...addressesOf(evidence)
  ]
  const isStopped = evidence.environment?.sandbox === true && id === 'connection_refused'
  if (isStopped) return [finding('sandbox_stopped', 'certain', { fix: { action: 'start_sandbox' }, evidence: shown })]
  return [
    finding(id, id === 'unknown_host' && looked(evidence)?.failure?.code === id ? 'certain' : 'likely', {
      fix: fixOf(evidence, id),
      evidence: shown,
      parameters: {
        host: url?.hostname ?? '',
        port: url?.port ?? '',
        place: url && isLoopback(url.href) ? 'here' : 'elsewhere'
      }
    })
  ]
}
