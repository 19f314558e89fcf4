import type { JsonObject, JsonValue } from '../core/json-text'

/** What is wrong with one value of a request. */
export interface Problem {
  readonly loc: readonly (string | number)[]
  readonly code: ProblemCode
  /** The value that was sent: pydantic 2 sends it back, so an error may hold a secret (wire facts, rules for all four). */
  readonly input: JsonValue
  /** The bound that was missed. */
  readonly limit?: number
  /** The body that could not be read: pydantic 1 sends it back. */
  readonly document?: string
}

export type ProblemCode =
  | 'missing'
  | 'str'
  | 'int'
  | 'int-text'
  | 'int-fraction'
  | 'float'
  | 'float-text'
  | 'bool'
  | 'list'
  | 'object'
  | 'null'
  | 'least'
  | 'json'

type Words = readonly [type: string, message: string]

const newWords: Readonly<Record<ProblemCode, Words>> = {
  missing: ['missing', 'Field required'],
  str: ['string_type', 'Input should be a valid string'],
  int: ['int_type', 'Input should be a valid integer'],
  'int-text': ['int_parsing', 'Input should be a valid integer, unable to parse string as an integer'],
  'int-fraction': ['int_from_float', 'Input should be a valid integer, got a number with a fractional part'],
  float: ['float_type', 'Input should be a valid number'],
  'float-text': ['float_parsing', 'Input should be a valid number, unable to parse string as a number'],
  bool: ['bool_parsing', 'Input should be a valid boolean, unable to interpret input'],
  list: ['list_type', 'Input should be a valid list'],
  object: ['model_attributes_type', 'Input should be a valid dictionary or object to extract fields from'],
  // Replaced by the words for the kind: pydantic 2 has none for a null of its own.
  null: ['string_type', 'Input should be a valid string'],
  least: ['greater_than_equal', 'Input should be greater than or equal to {limit}'],
  json: ['json_invalid', 'JSON decode error']
}

const oldWords: Readonly<Record<ProblemCode, Words>> = {
  missing: ['value_error.missing', 'field required'],
  str: ['type_error.str', 'str type expected'],
  int: ['type_error.integer', 'value is not a valid integer'],
  'int-text': ['type_error.integer', 'value is not a valid integer'],
  'int-fraction': ['type_error.integer', 'value is not a valid integer'],
  float: ['type_error.float', 'value is not a valid float'],
  'float-text': ['type_error.float', 'value is not a valid float'],
  bool: ['type_error.bool', 'value could not be parsed to a boolean'],
  list: ['type_error.list', 'value is not a valid list'],
  object: ['type_error.dict', 'value is not a valid dict'],
  null: ['type_error.none.not_allowed', 'none is not an allowed value'],
  least: ['value_error.number.not_ge', 'ensure this value is greater than or equal to {limit}'],
  json: ['value_error.jsondecode', 'Expecting value: line 1 column 1 (char 0)']
}

/** The sentence of a problem. */
export function messageOf(problem: Problem, pydantic: 1 | 2): string {
  const [, message] = (pydantic === 1 ? oldWords : newWords)[problem.code]
  return message.replace('{limit}', String(problem.limit ?? 0))
}

/** An entry of `detail` in a 422, as pydantic 1 or 2 writes it. */
export function entryOf(problem: Problem, pydantic: 1 | 2): JsonObject {
  const { code, input, limit } = problem
  const msg = messageOf(problem, pydantic)
  if (pydantic === 1) {
    const ctx = limit === undefined ? jsonContext(problem) : { limit_value: limit }
    return { loc: problem.loc, msg, type: oldWords[code][0], ...(ctx && { ctx }) }
  }
  const ctx = code === 'json' ? { error: 'Expecting value' } : limit === undefined ? undefined : { ge: limit }
  return { type: newWords[code][0], loc: problem.loc, msg, input, ...(ctx && { ctx }) }
}

function jsonContext({ code, document }: Problem): JsonObject | undefined {
  if (code !== 'json') return undefined
  return { msg: 'Expecting value', doc: document ?? '', pos: 0, lineno: 1, colno: 1 }
}
