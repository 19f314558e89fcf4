import type { Confidence } from '@shared/schemas/diagnosis'
import { askedUrl, compareHost, withPath } from '../address'
import { answerEvidence, isRefused, meaningOf, statusOf } from '../answer'
import { standsAsDeclared } from '../credential-sent'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { dirtIn, isHarmless } from '../key-dirt'
import { parseUrl } from '../wire'

/** Where the same key is known to be at home, if that is one of the other regions. */
const homeOf = ({ history, credential }: Evidence, regions: readonly URL[]): URL | null => {
  const host = parseUrl(history.workedAt?.baseUrl ?? credential?.alsoIn?.baseUrl ?? '')?.hostname
  return regions.find(({ hostname }) => hostname === host) ?? null
}

const judge = (evidence: Evidence, home: URL | null): Confidence | null => {
  const { credential, history } = evidence
  if (history.lastSuccessAt !== null || standsAsDeclared(evidence) === false) return null
  if (home) return history.workedAt ? 'certain' : 'likely'
  const meaning = meaningOf(evidence)
  if (meaning === 'wrong_host') return 'likely'
  const isSound = credential?.matchesForm === true && dirtIn(evidence).every(one => isHarmless(evidence, one))
  if (statusOf(evidence) !== 403 || meaning === 'key_missing') return null
  return isSound && meaning === 'not_allowed' ? 'likely' : 'possible'
}

/** The account lives under another ending of the same name: `.net` for `.io`. There even a good key is refused. */
export const otherRegion: Rule = evidence => {
  const asked = askedUrl(evidence)
  if (!asked || !isRefused(evidence) || evidence.credential === null) return []
  const { isKnown, otherRegions } = compareHost(asked, evidence.provider)
  const home = homeOf(evidence, otherRegions)
  const confidence = isKnown && otherRegions.length > 0 ? judge(evidence, home) : null
  if (confidence === null) return []
  const to = home ?? otherRegions[0]
  return [
    finding('host_of_other_region', confidence, {
      fix: { action: 'change_base_url', to: to ? withPath(to, to.pathname) : null },
      evidence: [
        { kind: 'setting', setting: 'base_url', value: asked.origin },
        ...(evidence.history.workedAt
          ? [{ kind: 'history', fact: 'worked_at', value: evidence.history.workedAt.baseUrl } as const]
          : []),
        ...answerEvidence(evidence)
      ],
      parameters: { host: asked.hostname, others: otherRegions.map(({ hostname }) => hostname).join(', ') }
    })
  ]
}
