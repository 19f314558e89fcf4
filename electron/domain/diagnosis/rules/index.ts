/**
 * Every rule, one file each. A new one is a file and a line here; a new cause also needs its id in the shared schema and
 * its rank in `ranking.ts`, which does not compile without, and each needs a case in the table test. The shape to copy:
 *
 *     export const teapot: Rule = evidence => {
 *       if (statusOf(evidence) !== 418) return []
 *       return [finding('server_fault', 'likely', { fix: { action: 'retry' }, evidence: answerEvidence(evidence) })]
 *     }
 *
 * Among equals the earlier one is shown first.
 */
import type { Rule } from '../finding'
import { ambiguousRefusal } from './ambiguous-refusal'
import { basePath } from './base-path'
import { certificate } from './certificate'
import { clockSkew } from './clock-skew'
import { contentType } from './content-type'
import { credentialUnavailable } from './credential-unavailable'
import { cutKey } from './cut-key'
import { dirtyKey } from './dirty-key'
import { emptyAnswer } from './empty-answer'
import { expiredKey } from './expired-key'
import { filterIgnored } from './filter-ignored'
import { headerNameWrong } from './header-name-wrong'
import { hiddenUpstream } from './hidden-upstream'
import { invalidRequest } from './invalid-request'
import { keyNotSeen } from './key-not-seen'
import { loginPage } from './login-page'
import { noConnection } from './no-connection'
import { noCredential } from './no-credential'
import { notFound } from './not-found'
import { otherEnvironment } from './other-environment'
import { otherProvider } from './other-provider'
import { otherRegion } from './other-region'
import { panelHost } from './panel-host'
import { permission } from './permission'
import { placeWrong } from './place-wrong'
import { proxy } from './proxy'
import { rateLimit } from './rate-limit'
import { redirectDrop } from './redirect-drop'
import { redirectRefused } from './redirect-refused'
import { refusedKey } from './refused-key'
import { retiredKey } from './retired-key'
import { revokedKey } from './revoked-key'
import { schemeWrong } from './scheme-wrong'
import { serverFault } from './server-fault'
import { session } from './session'
import { tokenAudience } from './token-audience'
import { tokenTime } from './token-time'
import { trailingSlash } from './trailing-slash'
import { unexplained } from './unexplained'
import { unreadableResponse } from './unreadable-response'
import { urlScheme } from './url-scheme'
import { wrongPort } from './wrong-port'

export const rules: readonly Rule[] = [
  noCredential,
  credentialUnavailable,
  cutKey,
  dirtyKey,
  otherProvider,
  retiredKey,
  expiredKey,
  revokedKey,
  clockSkew,
  tokenTime,
  tokenAudience,
  trailingSlash,
  urlScheme,
  redirectDrop,
  redirectRefused,
  schemeWrong,
  headerNameWrong,
  placeWrong,
  keyNotSeen,
  otherRegion,
  panelHost,
  otherEnvironment,
  basePath,
  wrongPort,
  session,
  loginPage,
  emptyAnswer,
  permission,
  rateLimit,
  filterIgnored,
  hiddenUpstream,
  certificate,
  proxy,
  contentType,
  serverFault,
  noConnection,
  unreadableResponse,
  invalidRequest,
  notFound,
  refusedKey,
  ambiguousRefusal,
  unexplained
]
