import { cleanUrl } from '../address'
import { answerEvidence } from '../answer'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { endedBadly, isSlashStep, type Step, stepsOf } from '../redirects'

/** What the slash did beyond a detour: a write that became a read is wrong even where the answer looks good. */
const didHarm = (evidence: Evidence, step: Step): boolean =>
  !step.followed || step.methodBefore !== step.methodAfter || (step.dropped.length > 0 && endedBadly(evidence))

/** The path lacks its last slash, or has one too many, and the redirect that mends it costs the key, the body or the answer. */
export const trailingSlash: Rule = evidence => {
  const step = stepsOf(evidence).find(isSlashStep)
  if (!step || !didHarm(evidence, step)) return []
  // The scheme and host that were asked: a server behind a proxy does not know them.
  const url = cleanUrl(step.from)
  url.pathname = step.to.pathname
  const { hop, status, dropped, methodBefore, methodAfter } = step
  return [
    finding('trailing_slash', 'certain', {
      fix: { action: 'add_trailing_slash', url: url.href },
      evidence: [{ kind: 'hop', hop, url: step.from.href, status, dropped }, ...answerEvidence(evidence)],
      parameters: { path: step.to.pathname, before: methodBefore, after: methodAfter }
    })
  ]
}
