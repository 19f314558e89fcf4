/** Other paths under which the catalogue knows what was asked. */

import { askedUrl, knownBaseUrls } from './address'
import type { Evidence } from './evidence'

export interface PathCandidate {
  kind: 'missing' | 'doubled' | 'extra'
  /** The piece that lacks or is too much. */
  piece: string
  /** The whole path as it should be. */
  path: string
}

const usualPieces = ['/api/v1', '/api', '/v1']

/** One or two segments that follow themselves: `/api/api`, `/api/v1/api/v1`. */
const repeated = /^((?:\/[A-Za-z][\w-]*){1,2})\1(?=\/|$)/

const patternOf = (template: string): RegExp => {
  const source = template
    .replace(/\/$/, '')
    .split(/(\{[^{}]+\})/)
    .map(part => (/^\{[^{}]+\}$/.test(part) ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('')
  return new RegExp(`^${source}/?$`)
}

/** Paths below the origin at which the provider answers: its catalogue behind the path of each known base URL. */
const isInCatalogue = (evidence: Evidence, path: string): boolean => {
  const { provider, environment } = evidence
  const bases = new Set(knownBaseUrls(provider).map(({ pathname }) => pathname.replace(/\/+$/, '')))
  if (bases.size === 0 && environment) bases.add('')
  return (provider?.endpoints ?? []).some(endpoint =>
    [...bases].some(base => patternOf(base + endpoint.path).test(path))
  )
}

const piecesOf = ({ provider }: Evidence): string[] => {
  const bases = knownBaseUrls(provider).map(({ pathname }) => pathname.replace(/\/+$/, ''))
  const all = [...bases, provider?.basePathToTrim ?? '', ...usualPieces]
  return [...new Set(all)].filter(piece => piece !== '')
}

/** Best first; empty where the path is one of the catalogue's, or nothing near it is. */
export const pathCandidates = (evidence: Evidence): PathCandidate[] => {
  const path = askedUrl(evidence)?.pathname ?? ''
  if (path === '' || isInCatalogue(evidence, path)) return []
  const twice = repeated.exec(path)?.[1]
  if (twice !== undefined) return [{ kind: 'doubled', piece: twice, path: path.slice(twice.length) }]
  return piecesOf(evidence).flatMap((piece): PathCandidate[] => {
    const added = piece + path
    const without = path.startsWith(`${piece}/`) ? path.slice(piece.length) : null
    // `/api/v1/clients` where the server has `/api/clients`.
    const shorter = piece === '/api/v1' && without !== null ? `/api${without}` : null
    const longer = path.startsWith('/api/') ? `/api/v1${path.slice('/api'.length)}` : null
    if (isInCatalogue(evidence, added)) return [{ kind: 'missing', piece, path: added }]
    if (shorter !== null && isInCatalogue(evidence, shorter)) return [{ kind: 'extra', piece: '/v1', path: shorter }]
    if (without !== null && isInCatalogue(evidence, without)) return [{ kind: 'extra', piece, path: without }]
    if (piece === '/api/v1' && longer !== null && isInCatalogue(evidence, longer))
      return [{ kind: 'missing', piece: '/v1', path: longer }]
    return []
  })
}
