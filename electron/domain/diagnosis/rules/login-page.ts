import { endpointOf } from '../address'
import { answerEvidence, isSuccess } from '../answer'
import { needsNoKey } from '../credential-sent'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { hasPasswordField } from '../login'
import { leadsToLogin, stepsOf } from '../redirects'
import { parseUrl } from '../wire'

const askedForLogin = (evidence: Evidence): boolean => {
  const to = parseUrl(evidence.exchange.hops[0]?.url ?? '')
  return to !== null && leadsToLogin({ to })
}

/** The server asks a person to sign in where a program asked for data: by redirect, or with the page itself. */
export const loginPage: Rule = evidence => {
  if (needsNoKey(evidence) || askedForLogin(evidence)) return []
  const step = stepsOf(evidence).find(leadsToLogin)
  if (step) {
    const { hop, status, dropped, from, to } = step
    return [
      finding('redirect_to_login', 'likely', {
        fix: { action: 'log_in' },
        evidence: [{ kind: 'hop', hop, url: from.href, status, dropped }],
        parameters: { to: to.origin + to.pathname }
      })
    ]
  }
  if (!isSuccess(evidence) || evidence.exchange.body.kind !== 'html') return []
  if (hasPasswordField(evidence)) {
    return [finding('login_page', 'certain', { fix: { action: 'log_in' }, evidence: answerEvidence(evidence) })]
  }
  // What the catalogue lists answers with data; elsewhere a page may be just what was asked for.
  if (endpointOf(evidence) === null) return []
  return [
    finding('page_instead_of_api', 'likely', {
      fix: { action: 'change_base_url', to: null },
      evidence: answerEvidence(evidence)
    })
  ]
}
