import type { Effect, Endpoint } from '@shared/schemas/provider'
import { originOf } from './base-url'

/** Segments as the server will read them; a trailing slash tells no two endpoints apart. */
const segmentsOf = (path: string): string[] | null => {
  try {
    return path.replace(/^\//, '').replace(/\/$/, '').split('/').map(decodeURIComponent)
  } catch {
    return null
  }
}

const isPlaceholder = (segment: string): boolean => /^\{[^{}]+\}$/.test(segment)

/** How many segments agree word for word; null where the path is another one. */
const literalMatches = (template: readonly string[], path: readonly string[]): number | null => {
  if (template.length !== path.length) return null
  let literal = 0
  for (const [index, segment] of template.entries()) {
    const given = path[index] ?? ''
    if (isPlaceholder(segment)) {
      // A slash or a backslash in a value may be a segment of its own to the server.
      if (given === '' || /[\\/]/.test(given)) return null
    } else if (segment === given) literal += 1
    else return null
  }
  return literal
}

const gravity: readonly Effect[] = ['read', 'diagnostic', 'write', 'destructive']

/**
 * The endpoint of the catalogue that a request goes to, by method and path below `baseUrl`; null where the catalogue
 * knows none. A word for word path wins over a placeholder; among equals the one that does most.
 */
export const matchEndpoint = (
  endpoints: readonly Endpoint[],
  method: string,
  url: string,
  baseUrl: string
): Endpoint | null => {
  const base = new URL(baseUrl).pathname.replace(/\/$/, '')
  const { pathname } = new URL(url)
  if (originOf(url) !== originOf(baseUrl) || !pathname.startsWith(`${base}/`)) return null
  const path = segmentsOf(pathname.slice(base.length))
  if (!path) return null
  const found = endpoints.flatMap(endpoint => {
    const literal = endpoint.method === method ? literalMatches(segmentsOf(endpoint.path) ?? [], path) : null
    return literal === null ? [] : [{ endpoint, literal }]
  })
  found.sort(
    (left, right) =>
      right.literal - left.literal || gravity.indexOf(right.endpoint.effect) - gravity.indexOf(left.endpoint.effect)
  )
  return found[0]?.endpoint ?? null
}
