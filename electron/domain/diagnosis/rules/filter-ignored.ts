import type { Confidence } from '@shared/schemas/diagnosis'
import { askedUrl, endpointOf } from '../address'
import { isSuccess } from '../answer'
import type { Evidence } from '../evidence'
import { filtersIn } from '../filters'
import { finding, type Rule } from '../finding'
import { member } from '../json'
import { countOf, recordsOf } from '../records'

const field = (name: string): string => name.replace(/__[a-z]+$/, '')

/** Only texts and numbers can be compared with what stands in an address; a coded value stands for a word. */
const contradicts = (record: unknown, [name, value]: [string, string]): boolean => {
  const held = member(record, field(name))
  if ((typeof held !== 'string' && typeof held !== 'number') || String(held).includes('[redacted:')) return false
  if (typeof held === 'string' && /^\d+$/.test(value) && !/\d/.test(held)) return false
  const [left, right] = [String(held).toLowerCase(), value.toLowerCase()]
  if (/__i?contains$/.test(name)) return !left.includes(right)
  return !name.includes('__') && left !== right
}

const isUnknown = (evidence: Evidence, name: string): boolean => {
  const endpoint = endpointOf(evidence)
  const sameCall = (evidence.provider?.endpoints ?? []).filter(
    ({ method, path }) => method === endpoint?.method && path === endpoint.path
  )
  const known = sameCall.flatMap(({ parameters }) => parameters.map(parameter => field(parameter.name)))
  return endpoint !== null && !known.includes(field(name))
}

const judge = (evidence: Evidence, filter: [string, string]): Confidence | null => {
  const records = recordsOf(evidence) ?? []
  if (records.some(record => contradicts(record, filter))) return 'certain'
  const { countWithoutFilter } = evidence.history
  const count = countOf(evidence.body.json)
  const isSame = count !== null && count > 1 && count === countWithoutFilter
  return isSame && isUnknown(evidence, filter[0]) ? 'likely' : null
}

/** A filter that the server does not know is left aside without a word: the list is the whole list. */
export const filterIgnored: Rule = evidence => {
  const url = askedUrl(evidence)
  if (!url || !isSuccess(evidence) || evidence.exchange.hops[0]?.method !== 'GET') return []
  const ignored = filtersIn(url).flatMap(filter => {
    const confidence = judge(evidence, filter)
    return confidence === null ? [] : [{ name: filter[0], confidence }]
  })
  const count = countOf(evidence.body.json)
  const [first] = ignored
  if (!first) return []
  const { countWithoutFilter } = evidence.history
  return [
    finding('filter_ignored', ignored.some(({ confidence }) => confidence === 'certain') ? 'certain' : 'likely', {
      fix: { action: 'remove_filter', names: ignored.map(({ name }) => name) },
      evidence: [
        ...(count === null ? [] : [{ kind: 'history', fact: 'count', value: String(count) } as const]),
        ...(countWithoutFilter === null
          ? []
          : [{ kind: 'history', fact: 'count_without_filter', value: String(countWithoutFilter) } as const])
      ],
      parameters: { names: ignored.map(({ name }) => name).join(', ') }
    })
  ]
}
