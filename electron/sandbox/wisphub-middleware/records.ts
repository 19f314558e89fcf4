/** Readers for records of WispHub Net, which come over the wire and have no type. */

export type Raw = Readonly<Record<string, unknown>>

export function recordOf(value: unknown): Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

/** The records of a page, or undefined when it is no page. */
export function resultsOf(json: unknown): Raw[] | undefined {
  const { results } = recordOf(json)
  return Array.isArray(results) ? results.map(recordOf) : undefined
}

export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

export function numberOrNull(value: unknown): number | null {
  if (typeof value === 'string' && value.trim() === '') return null
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}
