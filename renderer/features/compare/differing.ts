/** What differs between two answers, counted. */
import type { Comparison } from '@shared/schemas/comparison'

export interface Differing {
  status: boolean
  /** Headers that differ, without those that usually do. */
  headers: number
  /** Names of those that usually do. */
  usual: string[]
  body: { by: 'structure' | 'lines'; count: number } | { by: 'bytes' } | null
}

const bodyOf = ({ body }: Comparison): Differing['body'] => {
  if (body.kind === 'rows') return body.differences === 0 ? null : { by: body.by, count: body.differences }
  return body.kind === 'bytes' && !body.same ? { by: 'bytes' } : null
}

export const differingOf = (comparison: Comparison): Differing => {
  const headers = comparison.headers.filter(({ change }) => change !== 'same')
  return {
    status: comparison.status.left !== comparison.status.right,
    headers: headers.filter(({ usuallyDiffers }) => !usuallyDiffers).length,
    usual: headers.filter(({ usuallyDiffers }) => usuallyDiffers).map(({ name }) => name),
    body: bodyOf(comparison)
  }
}

/** False too where a part of it could not be compared: what was not seen is not called the same. */
export const isSame = ({ status, headers, body }: Differing, comparison: Comparison): boolean =>
  !status && headers === 0 && body === null && comparison.body.kind !== 'unavailable'
