import { AppFailure } from '@shared/errors'
import type { TokenFailure } from '../../domain/token-life-cycle'
import { TransportFailure } from '../../ports'
import type { Incoming } from '../request/exchanger'
import type { CallResult } from './call'

/** One send that needs a token. */
export interface Caller {
  label: string
  method: string
  signal: AbortSignal
  /** The exchange that this send repeats because a person wants it so. */
  replayOf: string | null
  /** Sends with this token; may be called a second time, for the replay. */
  perform(token: Uint8Array, tokenExchangeId: string, replayOfId: string | null): Promise<Incoming>
}

export interface Answer {
  incoming: Incoming
  /** It was answered 401, a new token is there, and only a person can say whether it may be sent again. */
  replayOffered: boolean
}

/** What the last attempt ended with: a result, or what kept it from being sent. */
export interface LastFailure {
  result: CallResult | null
  error: Error | null
}

/** The status that says something of the token: null where no answer came, or one of a place it was not shown to. */
export const answerOf = ({ exchange: { hops, failure } }: Incoming): number | null => {
  const hop = hops.at(-1)
  return failure || !hop || hop.dropped.length > 0 ? null : hop.status
}

/** How a caller ends who does not wait any longer; one who has an answer goes with that. */
export const settledBy = (signal: AbortSignal, answer: Incoming | null, label: string): Answer | AppFailure => {
  if (answer) return { incoming: answer, replayOffered: false }
  const { reason } = signal
  if (reason instanceof TransportFailure && reason.code === 'timeout') {
    return new AppFailure('token_failed', 'No token could be had in time.', { label, reason: 'timeout' })
  }
  return new AppFailure('send_cancelled', 'Cancelled while a token was asked for.')
}

/** What a caller is told who gets no token. Fields: label, reason or status, problem, retryInMs, exchangeId. */
export const failureFor = (failure: TokenFailure, last: LastFailure, label: string, now: number): Error => {
  if (last.error) return last.error
  if (failure.code === 'vault_locked') return new AppFailure('vault_locked', 'The vault was locked meanwhile.')
  const link: Record<string, string> = last.result ? { exchangeId: last.result.exchange.id } : {}
  const status: Record<string, string> = failure.status === null ? {} : { status: String(failure.status) }
  if (failure.code === 'token_refused') {
    return new AppFailure('token_refused', 'The provider gave no token for this key.', { label, ...status, ...link })
  }
  return new AppFailure('token_failed', 'No token could be had.', {
    label,
    reason: last.result?.reason ?? failure.kind,
    ...status,
    ...(failure.problem === null ? {} : { problem: failure.problem }),
    ...(failure.retryAt === null ? {} : { retryInMs: String(Math.round(Math.max(failure.retryAt - now, 0))) }),
    ...link
  })
}
