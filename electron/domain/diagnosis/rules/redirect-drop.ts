import type { Fix } from '@shared/schemas/diagnosis'
import { knownBaseUrls, withPath } from '../address'
import { answerEvidence } from '../answer'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { endedBadly, leadsToLogin, type Step, stepsOf } from '../redirects'
import { parseUrl } from '../wire'

const reasonOf = ({ from, to }: Step): 'host' | 'scheme' | 'port' =>
  from.hostname !== to.hostname ? 'host' : from.protocol !== to.protocol ? 'scheme' : 'port'

/** The same host over https or an origin of the provider's own is where the base URL should point; others are asked about. */
const fixOf = ({ provider, environment }: Evidence, step: Step): Fix => {
  const path = parseUrl(environment?.baseUrl ?? '')?.pathname ?? ''
  const isOwn = knownBaseUrls(provider).some(({ origin }) => origin === step.to.origin)
  // A key that went on unencrypted would be read by whoever is in between: that is not offered.
  if (step.from.protocol === 'https:' && step.to.protocol === 'http:') return { action: 'change_base_url', to: null }
  const isUpgraded = reasonOf(step) === 'scheme' && step.to.protocol === 'https:'
  return isOwn || isUpgraded
    ? { action: 'change_base_url', to: withPath(step.to, path) }
    : { action: 'allow_origin', origin: step.to.origin }
}

/** The key was left out when the server sent the request on to another origin, and that one refused. */
export const redirectDrop: Rule = evidence => {
  const step = stepsOf(evidence).find(({ dropped }) => dropped.length > 0)
  if (!step || !endedBadly(evidence) || leadsToLogin(step)) return []
  const { hop, status, dropped, from, to } = step
  return [
    finding('header_dropped_on_redirect', 'certain', {
      fix: fixOf(evidence, step),
      evidence: [{ kind: 'hop', hop, url: from.href, status, dropped }, ...answerEvidence(evidence)],
      parameters: { names: dropped.join(', '), from: from.origin, to: to.origin, reason: reasonOf(step) }
    })
  ]
}
