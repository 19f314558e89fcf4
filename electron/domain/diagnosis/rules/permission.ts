import type { LocalizedText } from '@shared/schemas/common'
import type { Confidence, EvidenceItem } from '@shared/schemas/diagnosis'
import { askedUrl, compareHost, endpointOf } from '../address'
import { answerEvidence, challengeOf, meaningOf, statusOf } from '../answer'
import { sentCredential } from '../credential-sent'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'

const worksOtherwise = ({ history, probes }: Evidence): boolean =>
  history.lastSuccessAt !== null ||
  probes.some(({ probe, status }) => probe.kind === 'list_call' && status !== null && status < 300)

/** The harmless call was refused as well, so it is not this one right that lacks. */
const refusedOtherwise = ({ probes }: Evidence): boolean =>
  probes.some(({ probe, status }) => probe.kind === 'list_call' && (status === 401 || status === 403))

/** A wrong region refuses with the same words, so a key that never worked here says nothing of its permissions. */
const mayBeElsewhere = (evidence: Evidence): boolean => {
  const url = askedUrl(evidence)
  return url !== null && compareHost(url, evidence.provider).otherRegions.length > 0
}

const lacks = (evidence: Evidence, needed: LocalizedText | null): boolean => {
  const scopes = evidence.credential?.listed?.scopes
  return scopes !== null && scopes !== undefined && needed !== null && !scopes.some(scope => needed.en.includes(scope))
}

const judge = (evidence: Evidence, needed: LocalizedText | null): Confidence | null => {
  const meaning = meaningOf(evidence)
  if (statusOf(evidence) !== 403 && challengeOf(evidence)?.error !== 'insufficient_scope') return null
  if (challengeOf(evidence)?.error === 'insufficient_scope' || lacks(evidence, needed)) return 'certain'
  if (meaning !== null && meaning !== 'not_allowed') return null
  if (worksOtherwise(evidence)) return meaning === 'not_allowed' ? 'certain' : 'likely'
  return meaning === 'not_allowed' && !mayBeElsewhere(evidence) && !refusedOtherwise(evidence) ? 'likely' : 'possible'
}

/** The key is known and may not do this. */
export const permission: Rule = evidence => {
  if (!sentCredential(evidence)) return []
  const scope = challengeOf(evidence)?.scope ?? ''
  const needed = scope === '' ? (endpointOf(evidence)?.permission ?? null) : { en: scope, es: scope }
  const confidence = judge(evidence, needed)
  if (confidence === null) return []
  const scopes = evidence.credential?.listed?.scopes
  const shown: EvidenceItem[] = [
    ...(needed ? [{ kind: 'setting', setting: 'endpoint_permission', value: needed.en } as const] : []),
    ...(scopes ? [{ kind: 'setting', setting: 'key_scopes', value: scopes.join(', ') } as const] : [])
  ]
  return [
    finding('permission_missing', confidence, {
      fix: { action: 'add_permission', permission: needed },
      evidence: [...shown, ...answerEvidence(evidence)],
      parameters: { permission: needed?.en ?? '' }
    })
  ]
}
