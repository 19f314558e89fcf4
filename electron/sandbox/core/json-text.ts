/**
 * A JSON writer for what JSON.stringify cannot say: integers above 2^53 and numbers with a chosen spelling (`0.00`).
 * Node 20 has no JSON.rawJSON, and a tester must be seen to show such numbers unrounded.
 */

const rawMark: unique symbol = Symbol('raw JSON')

export interface RawJson {
  readonly [rawMark]: string
}

export type JsonObject = { readonly [name: string]: JsonValue }

export type JsonValue = string | number | boolean | null | bigint | RawJson | readonly JsonValue[] | JsonObject

/** Marks a text that is already JSON, such as a decimal whose trailing zeros matter. */
export function rawJson(text: string): RawJson {
  return { [rawMark]: text }
}

/** Writes compact JSON with non-ASCII letters as they are, the way Django REST does. */
export function writeJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'number') return writeNumber(value)
  if (isRaw(value)) return value[rawMark]
  if (isList(value)) return `[${value.map(writeJson).join(',')}]`
  return `{${Object.entries(value)
    .map(([name, part]) => `${JSON.stringify(name)}:${writeJson(part)}`)
    .join(',')}}`
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('JSON has no NaN and no Infinity')
  return JSON.stringify(value)
}

function isRaw(value: object): value is RawJson {
  return rawMark in value
}

// Array.isArray does not narrow readonly arrays.
function isList(value: JsonObject | readonly JsonValue[]): value is readonly JsonValue[] {
  return Array.isArray(value)
}
