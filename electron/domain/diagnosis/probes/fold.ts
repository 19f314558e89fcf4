import { sameFieldName } from '../../http-syntax'
import { clockAhead } from '../clock'
import type { Evidence, HistoryFacts, ProbeResult } from '../evidence'
import { countOf } from '../records'

const withCount = (history: HistoryFacts, { probe, status, body }: ProbeResult): HistoryFacts =>
  probe.kind === 'without_filter' && status === 200
    ? { ...history, countWithoutFilter: countOf(body.json) ?? history.countWithoutFilter }
    : history

const header = ({ headers }: ProbeResult, name: string): string | null =>
  headers.find(one => sameFieldName(one.name, name))?.value ?? null

/** The evidence with what a probe brought; a probe that was asked before is replaced. The argument stays as it was. */
export const foldProbe = (evidence: Evidence, result: ProbeResult): Evidence => ({
  ...evidence,
  probes: [...evidence.probes.filter(({ probe }) => probe.id !== result.probe.id), result],
  history: withCount(evidence.history, result),
  certificate: result.certificate ?? evidence.certificate,
  clockAheadSeconds:
    evidence.clockAheadSeconds ?? clockAhead(header(result, 'date'), header(result, 'age'), result.receivedAt),
  credential:
    evidence.credential && result.listed ? { ...evidence.credential, listed: result.listed } : evidence.credential
})
