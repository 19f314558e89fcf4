/** A list in an answer, in the shapes in which services send one. */
import type { Evidence } from './evidence'
import { member, numberMember } from './json'

const lists = ['results', 'data', 'items']

/** Null where the answer is no list. */
export const recordsOf = ({ body }: Evidence): unknown[] | null => {
  const whole = body.json
  const found = Array.isArray(whole) ? whole : lists.map(name => member(whole, name)).find(Array.isArray)
  return found ?? null
}

/** How many there are in all, which the page that came may be a part of. */
export const countOf = (json: unknown): number | null => {
  if (Array.isArray(json)) return json.length
  return numberMember(json, 'count') ?? numberMember(json, 'total')
}
