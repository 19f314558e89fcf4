import type { Confidence } from '@shared/schemas/diagnosis'
import { endpointOf } from '../address'
import { answerEvidence, statusOf } from '../answer'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { listMember } from '../json'
import { mediaType, sentHeader } from '../wire'

const types = {
  json: 'application/json',
  multipart: 'multipart/form-data',
  form: 'application/x-www-form-urlencoded'
} as const

const wanted = (evidence: Evidence, sent: string): string => {
  const kind = endpointOf(evidence)?.body?.kind
  if (kind) return types[kind]
  return sent === types.json ? types.multipart : types.json
}

/** Validation that finds fault with the body as a whole, as FastAPI does where it could not read it as JSON. */
const wholeBody = ({ body }: Evidence): boolean =>
  listMember(body.json, 'detail').some(problem => {
    const place = listMember(problem, 'loc')
    return place[0] === 'body' && place.length === 1
  }) || /valid dictionary|body: (field required|value is not)/i.test(body.text.slice(0, 2000))

const judge = (evidence: Evidence, sent: string, to: string): Confidence | null => {
  const status = statusOf(evidence)
  if (status === 415) return sent === to ? 'possible' : 'certain'
  if ((status !== 422 && status !== 400) || sent === to) return null
  if (endpointOf(evidence)?.body) return 'likely'
  return wholeBody(evidence) ? 'likely' : null
}

/** The body was sent as another type than the server reads. */
export const contentType: Rule = evidence => {
  const hop = evidence.exchange.hops[0]
  if (!hop || hop.method === 'GET' || hop.method === 'HEAD') return []
  const sent = mediaType(sentHeader(hop, 'content-type'))
  const to = wanted(evidence, sent)
  const confidence = judge(evidence, sent, to)
  if (confidence === null) return []
  return [
    finding('content_type_wrong', confidence, {
      fix: { action: 'change_content_type', to },
      evidence: [
        { kind: 'header_sent', name: 'Content-Type', value: sent === '' ? null : sent, hop: 0 },
        ...answerEvidence(evidence)
      ],
      parameters: { sent, expected: to }
    })
  ]
}
