import type { EvidenceItem } from '@shared/schemas/diagnosis'
import { askedUrl, compareHost } from '../address'
import { answerEvidence } from '../answer'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { refusesKey } from '../refuses-key'
import { parseUrl } from '../wire'

/** Another region has a rule of its own. */
const isOtherRegion = (evidence: Evidence, baseUrl: string): boolean => {
  const url = askedUrl(evidence)
  const host = parseUrl(baseUrl)?.hostname
  return url !== null && compareHost(url, evidence.provider).otherRegions.some(({ hostname }) => hostname === host)
}

/** The very same key belongs to, or works in, another environment of this provider. */
export const otherEnvironment: Rule = evidence => {
  const { credential, environment, history } = evidence
  const to = history.workedAt?.baseUrl ?? credential?.alsoIn?.baseUrl
  if (!to || to === environment?.baseUrl || !refusesKey(evidence) || history.lastSuccessAt !== null) return []
  if (isOtherRegion(evidence, to)) return []
  const worked: EvidenceItem[] = history.workedAt
    ? [{ kind: 'history', fact: 'worked_at', value: history.workedAt.baseUrl }]
    : []
  return [
    finding('key_of_other_environment', history.workedAt ? 'certain' : 'likely', {
      fix: { action: 'change_base_url', to },
      evidence: [...worked, { kind: 'setting', setting: 'base_url', value: to }, ...answerEvidence(evidence)],
      parameters: { environment: credential?.alsoIn?.environmentName ?? to, here: environment?.name ?? '' }
    })
  ]
}
