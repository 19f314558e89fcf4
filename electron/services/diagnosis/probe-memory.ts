import type { Evidence, ProbeResult } from '../../domain/diagnosis/evidence'
import { foldProbe } from '../../domain/diagnosis/probes/fold'

/** Exchanges of which the answers to probes are remembered. */
const maxExchanges = 50

/** What was found out about exchanges, in memory and no longer than the vault is open. */
export const createProbeMemory = () => {
  const results = new Map<string, ProbeResult[]>()
  return {
    add(exchangeId: string, result: ProbeResult): void {
      const known = (results.get(exchangeId) ?? []).filter(({ probe }) => probe.id !== result.probe.id)
      results.delete(exchangeId)
      results.set(exchangeId, [...known, result])
      const [oldest] = results.keys()
      if (results.size > maxExchanges && oldest !== undefined) results.delete(oldest)
    },
    foldInto: (exchangeId: string, evidence: Evidence): Evidence =>
      (results.get(exchangeId) ?? []).reduce(foldProbe, evidence),
    clear: () => results.clear()
  }
}
