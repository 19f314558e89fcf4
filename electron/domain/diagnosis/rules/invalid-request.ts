import { answerEvidence, statusOf } from '../answer'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { isObject, listMember, member } from '../json'

const fastapi = (json: unknown): string[] =>
  listMember(json, 'detail').flatMap(problem => {
    const place = listMember(problem, 'loc').filter(part => typeof part === 'string' && part !== 'body')
    return place.length > 0 ? [place.join('.')] : []
  })

/** Django REST and Phoenix: the fields themselves, each with its texts. */
const byField = (json: unknown): string[] => {
  const errors = member(json, 'errors')
  const found = isObject(errors) ? errors : isObject(json) ? json : {}
  return Object.keys(found).filter(name => listMember(found, name).length > 0 && name !== 'detail')
}

const fieldsIn = ({ body }: Evidence): string[] => [...fastapi(body.json), ...byField(body.json)].slice(0, 20)

/** The server read the request and does not take its values. */
export const invalidRequest: Rule = evidence => {
  const status = statusOf(evidence)
  if (status !== 400 && status !== 422) return []
  return [
    finding('request_invalid', 'likely', {
      fix: { action: 'none' },
      evidence: answerEvidence(evidence),
      parameters: { fields: fieldsIn(evidence).join(', ') }
    })
  ]
}
