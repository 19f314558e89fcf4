export interface BreakdownOrder {
  baseUrl: string
  count: number
  warmUp: number
}

/** Milliseconds of each send by what it was spent on. */
export type Breakdown = Record<string, number[]>
