/** Switches choose between behaviours that the facts leave open, or that a test wants to see. They may change while a server runs. */
export interface SwitchRule<T> {
  readonly standard: T
  readonly accepts: (value: unknown) => value is T
  /** What the switch decides, for the index page of the sandbox. */
  readonly note: string
}

export type SwitchRules<S> = { readonly [K in keyof S]: SwitchRule<S[K]> }

export interface SwitchBoard<S> {
  read(): S
  /** Changes some switches, all or none of them; throws a SwitchError that names the first one that does not fit. */
  set(patch: unknown): S
  /** Back to the values of the start. */
  reset(): void
}

export class SwitchError extends Error {
  override readonly name = 'SwitchError'
}

/** Builds a board from its rules, with values that replace the standard ones from the start. */
export function createSwitchBoard<S extends object>(rules: SwitchRules<S>, initial: unknown = {}): SwitchBoard<S> {
  const standard = {} as S
  for (const name of namesOf(rules)) standard[name] = rules[name].standard
  const start = { ...standard, ...checked(rules, initial) }
  let current = start
  return {
    read: () => current,
    set(patch) {
      current = { ...current, ...checked(rules, patch) }
      return current
    },
    reset() {
      current = start
    }
  }
}

/** One of a few fixed values. */
export function choice<const T extends string | number>(values: readonly T[], standard: T, note: string) {
  const accepts = (value: unknown): value is T => values.some(known => known === value)
  return { standard, accepts, note: `${note} (${values.join(' | ')})` } satisfies SwitchRule<T>
}

/** On or off. */
export function flag(standard: boolean, note: string) {
  const accepts = (value: unknown): value is boolean => typeof value === 'boolean'
  return { standard, accepts, note: `${note} (true | false)` } satisfies SwitchRule<boolean>
}

/** Some text of a certain form. */
export function text(form: RegExp, standard: string, note: string) {
  const accepts = (value: unknown): value is string => typeof value === 'string' && form.test(value)
  return { standard, accepts, note: `${note} (a text)` } satisfies SwitchRule<string>
}

/** A whole number within bounds. */
export function whole(least: number, most: number, standard: number, note: string) {
  const accepts = (value: unknown): value is number => isWhole(value, least, most)
  return { standard, accepts, note: `${note} (${least} to ${most})` } satisfies SwitchRule<number>
}

/** A whole number within bounds, or null for "not in force". */
export function wholeOrOff(least: number, most: number, standard: number | null, note: string) {
  const accepts = (value: unknown): value is number | null => value === null || isWhole(value, least, most)
  return { standard, accepts, note: `${note} (${least} to ${most}, or null)` } satisfies SwitchRule<number | null>
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

function checked<S extends object>(rules: SwitchRules<S>, patch: unknown): Partial<S> {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
    throw new SwitchError('switches are an object of names and values')
  }
  const accepted: Partial<S> = {}
  for (const [name, value] of Object.entries(patch)) {
    const known = namesOf(rules).find(candidate => candidate === name)
    if (known === undefined) throw new SwitchError(`there is no switch "${name}"`)
    // A start option may be left undefined to mean "the standard".
    if (value === undefined) continue
    if (!rules[known].accepts(value)) throw new SwitchError(`switch "${name}" does not take this: ${rules[known].note}`)
    accepted[known] = value
  }
  return accepted
}

function namesOf<S extends object>(rules: SwitchRules<S>): (keyof S)[] {
  return Object.keys(rules) as (keyof S)[]
}
