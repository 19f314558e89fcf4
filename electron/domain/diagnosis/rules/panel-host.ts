import { askedUrl, compareHost, endpointOf, withPath } from '../address'
import { answerEvidence, isSuccess, statusOf } from '../answer'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { leadsToLogin, stepsOf } from '../redirects'

/** A page or the way to one, where the API would have answered with JSON; what else is on the site may be a page. */
const showsPage = (evidence: Evidence): boolean =>
  (evidence.exchange.body.kind === 'html' && endpointOf(evidence) !== null) || stepsOf(evidence).some(leadsToLogin)

/** The host is one on the provider's site that is none of its API: the panel that people sign in to. */
export const panelHost: Rule = evidence => {
  const asked = askedUrl(evidence)
  const api = asked && compareHost(asked, evidence.provider).sameSite
  const isPage = showsPage(evidence)
  if (!asked || !api || (isSuccess(evidence) && !isPage) || statusOf(evidence) === null) return []
  return [
    finding('host_is_panel', isPage ? 'certain' : 'likely', {
      fix: { action: 'change_base_url', to: withPath(api, api.pathname) },
      evidence: [
        { kind: 'setting', setting: 'base_url', value: asked.origin },
        { kind: 'setting', setting: 'provider_base_url', value: api.origin },
        ...answerEvidence(evidence)
      ],
      parameters: { host: asked.hostname, expected: api.hostname }
    })
  ]
}
