import type { ComparedRows, ComparisonView } from '@shared/schemas/comparison'

export interface BodyToCompare {
  bytes: Uint8Array
  charset: string
}

export interface BodyComparison {
  left: BodyToCompare
  right: BodyToCompare
  /** Both claim to be JSON. */
  json: boolean
  view: ComparisonView
  offset: number
  limit: number
}

/** Compares whole bodies aside: large ones take seconds. The memory of the bodies may be taken. */
export interface BodyComparer {
  /** Null where it takes too long or too much memory. */
  compare(job: BodyComparison): Promise<ComparedRows | null>
}
