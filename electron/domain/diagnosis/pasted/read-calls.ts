/** Reads every call of a pasted text: a HAR has many, whatever else people paste is taken for one. */
import { maxPastedLength } from '@shared/schemas/diagnosis'
import { maxPastedCalls, type PastedProblem } from '@shared/schemas/pasted'
import { parseJson } from '../json'
import { type HarCall, harCallsOf } from './har-calls'
import { type PastedContext, type PastedResult, readPasted } from './index'

type ReadCall = Extract<PastedResult, { ok: true }>

export type PastedCallsResult =
  | { ok: true; format: ReadCall['format']; calls: ReadCall[]; chosen: number; left: number }
  | { ok: false; problem: PastedProblem }

/** Those that went wrong before the others; what stays keeps its order. */
const keepMost = (calls: readonly HarCall[]): HarCall[] => {
  if (calls.length <= maxPastedCalls) return [...calls]
  const bad = calls.filter(({ wentWrong }) => wentWrong).slice(-maxPastedCalls)
  const good = calls.filter(({ wentWrong }) => !wentWrong).slice(0, maxPastedCalls - bad.length)
  const kept = new Set([...bad, ...good])
  return calls.filter(call => kept.has(call))
}

const lastBad = (calls: readonly HarCall[]): number => {
  const bad = calls.findLastIndex(({ wentWrong }) => wentWrong)
  return bad >= 0 ? bad : calls.length - 1
}

/** Each call is masked for itself, so that its own key is told from those of the others. `contextFor` is asked once a call. */
export const readPastedCalls = (text: string, contextFor: (place: number) => PastedContext): PastedCallsResult => {
  const isHar = text.length <= maxPastedLength && /^\s*\{/.test(text)
  const all = isHar ? harCallsOf(parseJson(text)) : []
  if (all.length === 0) {
    const result = readPasted(text, contextFor(0))
    return result.ok ? { ok: true, format: result.format, calls: [result], chosen: 0, left: 0 } : result
  }
  const kept = keepMost(all)
  const calls = kept.map(({ entries }, place) => {
    const result = readPasted(JSON.stringify({ log: { entries } }), contextFor(place))
    // A chain of at least one entry is a HAR of its own.
    if (!result.ok) throw new Error('An entry of a HAR was not read.')
    return result
  })
  return { ok: true, format: 'har', calls, chosen: lastBad(kept), left: all.length - kept.length }
}
