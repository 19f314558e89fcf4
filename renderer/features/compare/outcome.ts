/** What came of one side, as data for a sentence. */
import type { SideState } from '../../stores/compare-store'
import { statusLine } from '../exchange/status-line'

export type OutcomeKind = 'allowed' | 'refused' | 'answered' | 'failed' | 'cancelled' | 'notSent'

export interface Outcome {
  kind: OutcomeKind
  /** Empty where no answer came. */
  status: string
}

/** Statuses that say no to whoever asks, and not to what is asked. */
const refusals = [401, 403, 407, 419]

/** A redirect that was not followed is an answer, and no yes. */
const kindOf = (status: number): OutcomeKind => {
  if (refusals.includes(status)) return 'refused'
  return status >= 200 && status < 300 ? 'allowed' : 'answered'
}

export const outcomeOf = ({ exchange }: Pick<SideState, 'exchange'>): Outcome => {
  if (!exchange) return { kind: 'notSent', status: '' }
  const { failure, hops } = exchange
  if (failure) return { kind: failure.code === 'cancelled' ? 'cancelled' : 'failed', status: '' }
  return { kind: kindOf(hops.at(-1)?.status ?? 0), status: statusLine(hops) }
}
