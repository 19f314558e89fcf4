import type { JsonObject } from '../core/json-text'
import { texts } from './texts'
import { fieldRefusal } from './view'

export interface Filters {
  /** Compared as text. */
  readonly exact: readonly string[]
  /** Compared as numbers; something else is refused with 400 (an assumption: the habit of Django's filters). */
  readonly numeric: readonly string[]
  /** Given as the number of a word in the record; may be repeated to mean "one of". */
  readonly coded: Readonly<Record<string, readonly string[]>>
}

type Test = (record: JsonObject) => boolean

const contains = '__contains'

/**
 * Picks the records that fit all filters of a query. A filter that is not known is ignored, and so is an empty one; of
 * several values of an exact filter the last one counts. `__contains` minds case and accents (an assumption).
 * Source: wire facts of WispHub Net, "Filters".
 */
export function filtered<T extends JsonObject>(records: readonly T[], query: URLSearchParams, filters: Filters): T[] {
  const problems = new Map<string, string>()
  const tests = [...new Set(query.keys())].flatMap(name => testFor(name, query.getAll(name), filters, problems))
  if (problems.size > 0) throw fieldRefusal(problems)
  return records.filter(record => tests.every(test => test(record)))
}

function testFor(name: string, values: string[], filters: Filters, problems: Map<string, string>): Test[] {
  const value = values.at(-1) ?? ''
  if (value === '') return []
  if (filters.exact.includes(name)) return [record => record[name] === value]
  if (filters.numeric.includes(name)) {
    if (!/^\d+$/.test(value)) problems.set(name, texts.notNumberFilter)
    return [record => record[name] === Number(value)]
  }
  const words = Object.hasOwn(filters.coded, name) ? filters.coded[name] : undefined
  if (words) return [codedTest(name, words, values, problems)]
  if (name.endsWith(contains)) return containsTest(name.slice(0, -contains.length), value)
  return []
}

/** Codes count from 1, in the order of the words. */
function codedTest(name: string, words: readonly string[], values: string[], problems: Map<string, string>): Test {
  const wrong = values.find(value => !/^\d+$/.test(value))
  if (wrong !== undefined) problems.set(name, texts.notChoiceFilter(wrong))
  const wanted = values.map(value => words[Number(value) - 1])
  return record => wanted.some(word => word !== undefined && word === record[name])
}

function containsTest(field: string, value: string): Test[] {
  return [
    record => {
      // A field that no record has is an unknown filter.
      if (!Object.hasOwn(record, field)) return true
      const held = record[field]
      return (typeof held === 'string' || typeof held === 'number') && String(held).includes(value)
    }
  ]
}
