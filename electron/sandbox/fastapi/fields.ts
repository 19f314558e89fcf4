/** What a service expects of one value. */
export interface Field {
  readonly kind: 'str' | 'int' | 'float' | 'bool' | 'str[]'
  /** Must be there; a field is optional otherwise. */
  readonly required?: boolean
  readonly nullable?: boolean
  readonly least?: number
}

export type Fields = Readonly<Record<string, Field>>

/** A body and the name of its model, as the OpenAPI document has it. */
export interface BodyModel {
  readonly model: string
  readonly as: 'json' | 'form'
  readonly fields: Fields
}

/** Values that were checked against their fields, to be read by name. */
export interface Values {
  /** True also for null. */
  has(name: string): boolean
  /** A text that must be there. */
  text(name: string): string
  /** Undefined when it is missing or null. */
  optionalText(name: string): string | undefined
  number(name: string): number
  optionalNumber(name: string): number | undefined
  optionalFlag(name: string): boolean | undefined
  optionalTexts(name: string): readonly string[] | undefined
}

/** Makes checked values readable; asking for a required one that is not there is a mistake of the emulator. */
export function valuesOf(checked: ReadonlyMap<string, unknown>): Values {
  const required = <T>(name: string, value: T | undefined): T => {
    if (value === undefined) throw new Error(`"${name}" was not checked`)
    return value
  }
  const optionalText = (name: string) => only(checked.get(name), isText)
  const optionalNumber = (name: string) => only(checked.get(name), isNumber)
  return {
    has: name => checked.has(name),
    optionalText,
    text: name => required(name, optionalText(name)),
    optionalNumber,
    number: name => required(name, optionalNumber(name)),
    optionalFlag: name => only(checked.get(name), isFlag),
    optionalTexts: name => only(checked.get(name), isTexts)
  }
}

function only<T>(value: unknown, fits: (value: unknown) => value is T): T | undefined {
  return fits(value) ? value : undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText)
}
