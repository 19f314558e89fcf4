import type { Confidence } from '@shared/schemas/diagnosis'
import { isLoopback } from '../../base-url'
import { askedUrl, endpointOf, knownBaseUrls, withPath } from '../address'
import { answerEvidence, statusOf } from '../answer'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { asksForLogin } from '../login'

/** Where the provider is known to listen on the same machine, on another port. */
const otherPort = ({ provider, history }: Evidence, asked: URL): URL | null => {
  const worked = history.workedAt ? new URL(history.workedAt.baseUrl) : null
  const isNeighbour = (url: URL): boolean =>
    url.port !== asked.port && (url.hostname === asked.hostname || (isLoopback(url.href) && isLoopback(asked.href)))
  if (worked && isNeighbour(worked)) return worked
  return knownBaseUrls(provider).find(isNeighbour) ?? null
}

const judge = (evidence: Evidence): Confidence | null => {
  const { failure, body } = evidence.exchange
  if (failure) return ['connection_refused', 'not_http'].includes(failure.code) ? 'likely' : null
  // A page of an outage is what stands before any service.
  if ((statusOf(evidence) ?? 0) >= 500) return null
  if (body.kind === 'html' && endpointOf(evidence) !== null) return asksForLogin(evidence) ? 'possible' : 'likely'
  return statusOf(evidence) === 404 ? 'possible' : null
}

/** Another program, or none, listens on this port: 5757 against 5555. */
export const wrongPort: Rule = evidence => {
  const asked = askedUrl(evidence)
  if (!asked || evidence.environment?.sandbox || evidence.history.lastSuccessAt !== null) return []
  const to = otherPort(evidence, asked)
  const confidence = judge(evidence)
  if (!to || confidence === null) return []
  // An answer from a known address is the provider's, whatever it says.
  const isKnown = knownBaseUrls(evidence.provider).some(({ origin }) => origin === asked.origin)
  if (isKnown && evidence.exchange.failure === null && evidence.history.workedAt === null) return []
  return [
    finding('port_wrong', confidence, {
      fix: { action: 'change_base_url', to: withPath(to, to.pathname) },
      evidence: [
        { kind: 'setting', setting: 'base_url', value: asked.origin },
        { kind: 'setting', setting: 'provider_base_url', value: to.origin },
        ...answerEvidence(evidence)
      ],
      parameters: { port: asked.port, expected: to.port }
    })
  ]
}
