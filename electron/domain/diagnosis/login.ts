/** Where a server wants a person to sign in. */
import type { Evidence } from './evidence'
import { leadsToLogin, stepsOf } from './redirects'

export const hasPasswordField = ({ body }: Evidence): boolean =>
  /<input\b[^>]{0,500}\btype\s*=\s*["']?password/i.test(body.text)

/** By redirect, or with the page itself. */
export const asksForLogin = (evidence: Evidence): boolean =>
  stepsOf(evidence).some(leadsToLogin) || hasPasswordField(evidence)
