/** What is wrong with a registration before it is sent. Of secrets it learns only whether they are there and alike. */
import type { SessionRules } from './session-places'

export type RegisterField = SessionRules['registerFields'][number]

export type FieldProblem = 'required' | 'differs'

export interface Filled {
  isEmpty(name: string): boolean
  areEqual(name: string, other: string): boolean
}

/** By the name of the field; a repeated one that is empty is missing, not different. */
export const registerProblems = (
  fields: readonly RegisterField[],
  filled: Filled
): Partial<Record<string, FieldProblem>> =>
  Object.fromEntries(
    fields.flatMap(({ name, repeats }): [string, FieldProblem][] => {
      if (filled.isEmpty(name)) return [[name, 'required']]
      return repeats !== undefined && !filled.areEqual(name, repeats) ? [[name, 'differs']] : []
    })
  )
