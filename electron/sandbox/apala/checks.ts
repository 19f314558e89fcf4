import type { FieldErrors } from './refusal'

/** Says what is wrong with a value, or nothing. */
export type Check = (value: unknown) => readonly string[] | FieldErrors | undefined

const blank = ["can't be blank"]
const invalid = ['is invalid']

/** The words are those of Ecto, the library under most Phoenix services (an assumption). */
export const isText: Check = value => {
  if (value === undefined || value === null) return blank
  if (typeof value !== 'string') return invalid
  return value.trim() === '' ? blank : undefined
}

export const isFlag: Check = value =>
  value === undefined || value === null ? blank : typeof value === 'boolean' ? undefined : invalid

export function fits(form: RegExp): Check {
  return value => isText(value) ?? (form.test(String(value)) ? undefined : invalid)
}

export const isUuid = fits(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i)

/** ISO 8601 with a time; the zone may be missing. */
export const isInstant: Check = value => {
  const problem = fits(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/)(value)
  return problem ?? (Number.isNaN(Date.parse(String(value))) ? invalid : undefined)
}

export function oneOf(words: readonly string[]): Check {
  return value => isText(value) ?? (words.includes(String(value)) ? undefined : invalid)
}

/** Nothing is fine, and so is null. */
export function optional(check: Check): Check {
  return value => (value === undefined || value === null ? undefined : check(value))
}

/** A list; what is wrong with its members is told by their place. */
export function listOf(check: Check): Check {
  return value => {
    if (value === undefined || value === null) return blank
    if (!Array.isArray(value)) return invalid
    const problems = value.map(check).flatMap((problem, place) => (problem ? [[place, problem] as const] : []))
    return problems.length > 0 ? Object.fromEntries(problems) : undefined
  }
}

/** An object with these fields; others are ignored. */
export function shape(fields: Readonly<Record<string, Check>>): Check {
  return value => {
    if (value === undefined || value === null) return blank
    return typeof value === 'object' && !Array.isArray(value) ? problemsIn(fields, { ...value }) : invalid
  }
}

/** What is wrong with the fields, or undefined when all is well. */
export function problemsIn(
  fields: Readonly<Record<string, Check>>,
  values: Readonly<Record<string, unknown>>
): FieldErrors | undefined {
  const problems = Object.entries(fields).flatMap(([name, check]) => {
    const problem = check(Object.hasOwn(values, name) ? values[name] : undefined)
    return problem ? [[name, problem] as const] : []
  })
  return problems.length > 0 ? Object.fromEntries(problems) : undefined
}
