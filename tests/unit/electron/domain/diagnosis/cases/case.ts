import type { FindingId, Fix, FixAction } from '@shared/schemas/diagnosis'
import type { Given } from '../evidence-of'

/** What is wrong in truth, what was seen of it, and what must be said first. */
export interface FaultCase {
  name: string
  given: Given
  first: FindingId
  /** The action, or the action with what it must lead to. */
  fix: FixAction | Fix
}

export const faults = (given: Pick<Given, 'provider'> & Partial<Given>, rows: Row[]): FaultCase[] =>
  rows.map(([name, more, first, fix]) => ({
    name: `${given.provider.id}: ${name}`,
    given: { path: '/', ...given, ...more },
    first,
    fix
  }))

export type Row = [name: string, given: Partial<Given>, first: FindingId, fix: FixAction | Fix]
