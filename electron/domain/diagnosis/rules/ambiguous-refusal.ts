import { answerEvidence, isRefused, meaningOf, statusOf } from '../answer'
import { sentCredential } from '../credential-sent'
import type { Evidence } from '../evidence'
import { finding, findOut, type Rule } from '../finding'

/** Asked without a key, the server gave another answer: it tells the two apart after all. */
const toldApart = (evidence: Evidence): boolean =>
  evidence.probes.some(
    ({ probe, status, body }) =>
      probe.kind === 'without_credential' && (status !== statusOf(evidence) || body.text !== evidence.body.text)
  )

/** One text for a missing and a wrong key, as Django REST and hand-written FastAPI checks have it: only a probe tells. */
export const ambiguousRefusal: Rule = evidence => {
  if (
    toldApart(evidence) ||
    !isRefused(evidence) ||
    meaningOf(evidence) !== 'key_missing_or_refused' ||
    !sentCredential(evidence)
  )
    return []
  return [finding('refusal_ambiguous', 'possible', { fix: findOut, evidence: answerEvidence(evidence) })]
}
