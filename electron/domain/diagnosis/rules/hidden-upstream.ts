import type { Confidence } from '@shared/schemas/diagnosis'
import { endpointOf } from '../address'
import { answerEvidence, isSuccess, statusOf } from '../answer'
import type { Evidence, HiddenUpstream } from '../evidence'
import { finding, type Rule } from '../finding'
import { parseUrl } from '../wire'

type HidingAnswer = HiddenUpstream['answers'][number]

const isEmptyList = (json: unknown): boolean => Array.isArray(json) && json.length === 0

const isHiding = (evidence: Evidence, { shows }: HidingAnswer): boolean =>
  shows === 'empty' ? isSuccess(evidence) && isEmptyList(evidence.body.json) : statusOf(evidence) === shows

/** Other calls that showed the same emptiness while somebody looked. */
const confirmed = ({ probes }: Evidence, answers: readonly HidingAnswer[]): boolean =>
  probes.some(({ probe, status, body }) =>
    answers.some(({ path, shows, searches }) => {
      if (searches || parseUrl(probe.url)?.pathname.replace(/\/$/, '') !== path.replace(/\/$/, '')) return false
      return shows === 'empty' ? status === 200 && isEmptyList(body.json) : status === shows
    })
  )

/** A search that finds nothing is usual; a whole list that is empty is not. */
const judge = (evidence: Evidence, hidden: HiddenUpstream, answer: HidingAnswer): Confidence | null => {
  const isConfirmed = confirmed(evidence, hidden.answers)
  if (answer.searches) return isConfirmed || evidence.history.hadRecords ? 'likely' : null
  return isConfirmed && evidence.history.hadRecords ? 'certain' : 'likely'
}

/** A server in between whose own key was refused upstream, and which shows that as nothing there. */
export const hiddenUpstream: Rule = evidence => {
  const hidden = evidence.provider?.hiddenUpstream
  const path = endpointOf(evidence)?.path
  const answer = hidden?.answers.find(one => one.path === path)
  if (!hidden || !answer || !isHiding(evidence, answer)) return []
  const confidence = judge(evidence, hidden, answer)
  if (confidence === null) return []
  return [
    finding('upstream_key_refused', confidence, {
      fix: { action: 'replace_key', where: 'server', setting: hidden.setting },
      evidence: [
        ...evidence.probes.map(({ probe, status }) => ({ kind: 'probe', probe: probe.id, status }) as const),
        ...answerEvidence(evidence)
      ],
      parameters: { setting: hidden.setting }
    })
  ]
}
