import type { Confidence, FindingId, Fix } from '@shared/schemas/diagnosis'
import { askedUrl, cleanUrl, knownBaseUrls, withPath } from '../address'
import { answerEvidence, isSuccess, statusOf } from '../answer'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { type PathCandidate, pathCandidates } from '../path-candidates'
import { parseUrl } from '../wire'

const ids: Record<PathCandidate['kind'], FindingId> = {
  missing: 'base_path_missing',
  doubled: 'base_path_doubled',
  extra: 'base_path_extra'
}

/** The base URL where the piece came from there or belongs there, else the address of the request. */
const fixOf = ({ environment, provider }: Evidence, { kind, piece, path }: PathCandidate, asked: URL): Fix => {
  const base = parseUrl(environment?.baseUrl ?? '')
  const basePath = base?.pathname.replace(/\/+$/, '') ?? ''
  if (base && kind !== 'missing' && basePath.endsWith(piece)) {
    return { action: 'change_base_url', to: withPath(base, basePath.slice(0, -piece.length)) }
  }
  const isOfBase = knownBaseUrls(provider).some(({ pathname }) => pathname.replace(/\/+$/, '').endsWith(piece))
  if (base && kind === 'missing' && isOfBase && asked.pathname.startsWith(`${basePath}/`)) {
    return { action: 'change_base_url', to: withPath(base, piece + basePath) }
  }
  const url = cleanUrl(asked)
  url.pathname = path
  return { action: 'change_url', url: url.href }
}

const isPage = ({ exchange }: Evidence): boolean => exchange.body.kind === 'html'

const foundThere = ({ probes }: Evidence, path: string): boolean =>
  probes.some(
    ({ probe, status }) => probe.kind === 'other_path' && parseUrl(probe.url)?.pathname === path && status !== 404
  )

/** `/api` or `/api/v1` lacks, stands there twice, or is of another version of the service. */
export const basePath: Rule = evidence => {
  const asked = askedUrl(evidence)
  const isLost = statusOf(evidence) === 404 || statusOf(evidence) === 405 || (isSuccess(evidence) && isPage(evidence))
  const candidate = asked && isLost ? pathCandidates(evidence)[0] : undefined
  if (!asked || !candidate) return []
  const sure = candidate.kind === 'doubled' || foundThere(evidence, candidate.path)
  const confidence: Confidence = sure ? 'certain' : 'likely'
  return [
    finding(ids[candidate.kind], confidence, {
      fix: fixOf(evidence, candidate, asked),
      evidence: [
        ...(evidence.environment
          ? [{ kind: 'setting', setting: 'base_url', value: evidence.environment.baseUrl } as const]
          : []),
        ...answerEvidence(evidence)
      ],
      parameters: { piece: candidate.piece, asked: asked.pathname, path: candidate.path }
    })
  ]
}
