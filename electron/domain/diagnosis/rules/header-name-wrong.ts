import type { Confidence } from '@shared/schemas/diagnosis'
import { sameFieldName } from '../../http-syntax'
import { answerEvidence, isRefused, meaningOf, statusOf, wordsOf } from '../answer'
import { headerOf } from '../carried'
import { carried, expectedMethod, sentEvidence, standsAsDeclared } from '../credential-sent'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { listMember } from '../json'
import { describedPlaces } from '../openapi'

interface Wanted {
  header: string
  methodId: string | null
  confidence: Confidence
}

const byContract = (evidence: Evidence): Wanted | null => {
  const method = expectedMethod(evidence)
  const expected = method && headerOf(method.authentication)
  if (!method || !expected || standsAsDeclared(evidence) !== false || !isRefused(evidence)) return null
  const confidence = meaningOf(evidence) === 'key_missing' ? 'certain' : 'likely'
  return { header: expected.header, methodId: method.id, confidence }
}

/** FastAPI's 422 for a header that a route declares: `loc` is `["header", name]`. */
const byValidation = ({ body }: Evidence): Wanted | null => {
  for (const problem of listMember(body.json, 'detail')) {
    const [place, name] = listMember(problem, 'loc')
    if (place === 'header' && typeof name === 'string' && /key|token|auth/i.test(name)) {
      return { header: name, methodId: null, confidence: 'certain' }
    }
  }
  return null
}

/** The service's own description, where a probe read it: a single header can be named without guessing. */
const byDescription = ({ probes }: Evidence): Wanted | null => {
  const [only, ...others] = describedPlaces(probes)
  if (only?.kind !== 'header' || others.length > 0) return null
  return { header: only.header, methodId: null, confidence: 'certain' }
}

/** `Missing X-API-Key header`, as gateways word it. */
const byWords = (evidence: Evidence): Wanted | null => {
  const header = /\b([\w-]*(?:key|token))\b['"]? (?:request )?header|header ['"]?([\w-]*(?:key|token))\b/i.exec(
    wordsOf(evidence)
  )
  const name = header?.[1] ?? header?.[2]
  return name?.includes('-') ? { header: name, methodId: null, confidence: 'likely' } : null
}

const ofRefusal = (evidence: Evidence): Wanted | null =>
  byDescription(evidence) ?? byContract(evidence) ?? byWords(evidence)

/** `api-key`, `X-API-Key`, `Authorization`: the key stood under a name at which the server does not look. */
export const headerNameWrong: Rule = evidence => {
  const sent = carried(evidence).filter(one => one.in === 'header')
  const [first] = sent
  if (!first || ![401, 403, 422, 400].includes(statusOf(evidence) ?? 0)) return []
  const wanted = byValidation(evidence) ?? (isRefused(evidence) ? ofRefusal(evidence) : null)
  if (!wanted || sent.some(({ name }) => sameFieldName(name, wanted.header))) return []
  return [
    finding('header_name_wrong', wanted.confidence, {
      fix: { action: 'change_method', methodId: wanted.methodId, name: wanted.header },
      evidence: [...sentEvidence(evidence), ...answerEvidence(evidence)],
      parameters: { sent: first.name, expected: wanted.header }
    })
  ]
}
