import type { JsonValue } from '../core/json-text'
import type { Field, Fields } from './fields'
import type { Problem, ProblemCode } from './problems'

export interface Checked {
  readonly values: ReadonlyMap<string, unknown>
  readonly problems: readonly Problem[]
}

type Outcome = { readonly value: unknown } | { readonly problems: readonly Problem[] }

interface Place {
  readonly field: Field
  readonly loc: readonly (string | number)[]
  readonly pydantic: 1 | 2
}

/**
 * Checks named values against their fields and converts them the way pydantic does, version 1 or 2. Unknown names are
 * ignored. `whole` is what a missing field of a body sends back: all of it.
 */
export function checkFields(
  fields: Fields,
  raw: Readonly<Record<string, unknown>>,
  where: 'body' | 'query' | 'path',
  pydantic: 1 | 2,
  whole: JsonValue
): Checked {
  const values = new Map<string, unknown>()
  const problems: Problem[] = []
  for (const [name, field] of Object.entries(fields)) {
    const loc = [where, name]
    const value = Object.hasOwn(raw, name) ? raw[name] : undefined
    if (value === undefined) {
      if (field.required) problems.push({ loc, code: 'missing', input: whole })
      continue
    }
    const outcome = convert(value, { field, loc, pydantic })
    if ('problems' in outcome) problems.push(...outcome.problems)
    else values.set(name, outcome.value)
  }
  return { values, problems }
}

function convert(value: unknown, place: Place): Outcome {
  const { field, pydantic } = place
  if (value === null) {
    if (field.nullable) return { value: null }
    return wrong(value, place, pydantic === 1 ? 'null' : nullCode(field))
  }
  switch (field.kind) {
    case 'str':
      return convertText(value, place)
    case 'int':
      return convertWhole(value, place)
    case 'float':
      return convertFloat(value, place)
    case 'bool':
      return convertFlag(value, place)
    case 'str[]':
      return convertTexts(value, place)
  }
}

/** pydantic 2 has no words for null: it asks for the kind. */
function nullCode({ kind }: Field): ProblemCode {
  return kind === 'str[]' ? 'list' : kind
}

function convertText(value: unknown, place: Place): Outcome {
  if (typeof value === 'string') return { value }
  // Version 1 turns numbers into text; version 2 refuses them.
  if (place.pydantic === 1 && typeof value === 'number') return { value: String(value) }
  return wrong(value, place, 'str')
}

function convertWhole(value: unknown, place: Place): Outcome {
  if (typeof value === 'boolean') return { value: value ? 1 : 0 }
  const number = typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : value
  if (typeof number === 'string') return wrong(value, place, 'int-text')
  if (typeof number !== 'number') return wrong(value, place, 'int')
  if (!Number.isInteger(number)) {
    // Version 1 cuts the fraction off.
    return place.pydantic === 1 ? bounded(Math.trunc(number), value, place) : wrong(value, place, 'int-fraction')
  }
  return bounded(number, value, place)
}

function convertFloat(value: unknown, place: Place): Outcome {
  const isText = typeof value === 'string'
  const number = isText && value.trim() !== '' ? Number(value) : value
  if (typeof number === 'number' && Number.isFinite(number)) return bounded(number, value, place)
  return wrong(value, place, isText ? 'float-text' : 'float')
}

function convertFlag(value: unknown, place: Place): Outcome {
  const word = String(value).toLowerCase()
  const isSimple = typeof value !== 'object'
  if (isSimple && ['true', '1', 'yes', 'on', 't', 'y'].includes(word)) return { value: true }
  if (isSimple && ['false', '0', 'no', 'off', 'f', 'n'].includes(word)) return { value: false }
  return wrong(value, place, 'bool')
}

function convertTexts(value: unknown, place: Place): Outcome {
  if (!Array.isArray(value)) return wrong(value, place, 'list')
  const outcomes = value.map((part, index) =>
    convert(part, { ...place, field: { kind: 'str' }, loc: [...place.loc, index] })
  )
  const problems = outcomes.flatMap(outcome => ('problems' in outcome ? outcome.problems : []))
  if (problems.length > 0) return { problems }
  return { value: outcomes.map(outcome => ('value' in outcome ? outcome.value : undefined)) }
}

function bounded(number: number, value: unknown, place: Place): Outcome {
  const { least } = place.field
  if (least === undefined || number >= least) return { value: number }
  return { problems: [{ loc: place.loc, code: 'least', input: value as JsonValue, limit: least }] }
}

/** Values come from JSON or from texts, so they can go back as JSON. */
function wrong(value: unknown, { loc }: Place, code: ProblemCode): Outcome {
  return { problems: [{ loc, code, input: value as JsonValue }] }
}
