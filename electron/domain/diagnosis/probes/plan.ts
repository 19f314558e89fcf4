import type { Probe } from '@shared/schemas/diagnosis'
import { originOf } from '../../base-url'
import { askedUrl } from '../address'
import { statusOf } from '../answer'
import type { Evidence } from '../evidence'
import { questions } from './candidates'

export interface ProbeBudget {
  /** Requests that the provider's limits leave at this moment; null where it has none. */
  remaining: number | null
  /** Requests that are left for the person's own work. */
  reserve: number
  /** Requests of one series. */
  most: number
}

const affordable = ({ remaining, reserve, most }: ProbeBudget): number =>
  Math.max(0, remaining === null ? most : Math.min(most, remaining - reserve))

/** The last word on every probe, whatever planned it: it stays on the origin and reads. */
const isHarmless = (probe: Probe, origin: string): boolean =>
  originOf(probe.url) === origin && (probe.method === null || probe.method === 'GET' || probe.method === 'HEAD')

/**
 * A short series of harmless probes for what is not known yet, the most telling first; what was asked already is not
 * asked again. Nothing for a text that was pasted, after 429 (it would make it worse), and where there is no
 * environment. Secrets go only to the environment's own origin, as its provider takes them; `needsConsent` marks the
 * others. Redirects of a probe must not be followed.
 */
export const planProbes = (evidence: Evidence, budget: ProbeBudget): Probe[] => {
  const origin = askedUrl(evidence)?.origin
  if (!origin || evidence.source === 'pasted' || evidence.environment === null || statusOf(evidence) === 429) return []
  const done = new Set(evidence.probes.map(({ probe }) => probe.id))
  let left = affordable(budget)
  const planned: Probe[] = []
  for (const probe of questions.flatMap(question => question(evidence))) {
    if (done.has(probe.id) || probe.cost > left || !isHarmless(probe, origin)) continue
    done.add(probe.id)
    left -= probe.cost
    planned.push(probe)
  }
  return planned
}
