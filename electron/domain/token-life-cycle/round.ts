import { maxAttempts, pauseAfter } from '../back-off'
import { andThen, giveUpWaiting, handToWaiting, isAnyoneWaiting } from './callers'
import type { AttemptOutcome, HeldToken, LifeCycle, Round, Step, TokenCall, TokenFailure } from './model'
import { workingToken } from './timing'

type Failed = Extract<AttemptOutcome, { kind: 'failed' }>
type Tokens = Extract<AttemptOutcome, { kind: 'tokens' }>

const launch = (state: LifeCycle, call: TokenCall, round: Round): Step => {
  const attempt = state.lastAttempt + 1
  const next: Round = { ...round, attempts: round.attempts + 1 }
  return {
    state: {
      ...state,
      lastAttempt: attempt,
      activity: { kind: 'in_flight', attempt, call, round: next, stale: null, slept: false }
    },
    commands: [{ kind: call, attempt, number: next.attempts }]
  }
}

/** Asks for tokens: by the refresh token where there is one, else by the key. */
export const startRound = (state: LifeCycle): Step =>
  launch({ ...state, failure: null }, state.hasRefreshToken ? 'refresh' : 'exchange', {
    attempts: 0,
    passing: 0,
    exchangeOnly: false
  })

/** The attempt for which the wait is over. */
export const endWait = (state: LifeCycle): Step =>
  state.activity.kind === 'waiting' ? launch(state, state.activity.call, state.activity.round) : { state, commands: [] }

/** After an attempt whose outcome nobody wants: whoever waits gets a round of their own. */
export const startAgain = (state: LifeCycle): Step => {
  const idle: LifeCycle = { ...state, activity: { kind: 'idle' } }
  return isAnyoneWaiting(idle) ? startRound(idle) : { state: idle, commands: [] }
}

const codeOf = (kind: Failed['failure']): TokenFailure['code'] => {
  if (kind === 'locked') return 'vault_locked'
  return kind === 'key_refused' ? 'token_refused' : 'token_failed'
}

const failureOf = ({ failure, status, problem }: Failed, retryAt: number | null): TokenFailure => ({
  code: codeOf(failure),
  kind: failure,
  status,
  problem,
  retryAt
})

/** A token that may still work is better than none, unless the key behind it was refused. */
export const tokenDespite = (failure: TokenFailure, { token, now }: LifeCycle): HeldToken | null =>
  failure.kind === 'key_refused' ? null : workingToken(token, now)

const giveUp = (state: LifeCycle, failure: TokenFailure): Step => {
  const settled: LifeCycle = { ...state, activity: { kind: 'idle' }, failure }
  const token = tokenDespite(failure, state)
  return token ? handToWaiting(settled, token.generation) : giveUpWaiting(settled, failure)
}

/** Nobody waits for the next attempt who could do without. */
const waitForNext = (state: LifeCycle): Step => {
  const token = workingToken(state.token, state.now)
  return token ? handToWaiting(state, token.generation) : { state, commands: [] }
}

/** The last of the attempts is an exchange: whatever the refresh suffers from, the key may do without. */
const nextCall = (call: TokenCall, round: Round): TokenCall =>
  round.exchangeOnly || round.passing + 1 >= maxAttempts ? 'exchange' : call

const pause = (state: LifeCycle, call: TokenCall, before: Round, failed: Failed, jitter: number): Step => {
  const round: Round = { ...before, passing: before.passing + 1 }
  const { kind, milliseconds, retryAfter } = pauseAfter(round.passing, failed.retryAfterMs, jitter)
  const until = state.now + milliseconds
  if (kind === 'cool_down') {
    const cooled = giveUp(state, failureOf(failed, until))
    return { ...cooled, commands: [{ kind: 'wait', until, reason: 'cool_down' }, ...cooled.commands] }
  }
  const reason = retryAfter ? 'retry_after' : 'back_off'
  const waiting: LifeCycle = { ...state, activity: { kind: 'waiting', until, call: nextCall(call, round), round } }
  return andThen({ state: waiting, commands: [{ kind: 'wait', until, reason }] }, waitForNext)
}

/** What a server says to a refresh token it will not take (RFC 6749 section 5.2); a 404 says nothing of the token. */
const refusals: readonly (number | null)[] = [400, 401, 403, 422]

/** The key is the second and last way. */
const fallBack = (state: LifeCycle, round: Round, failed: Failed): Step => {
  const isRefused = refusals.includes(failed.status)
  const without: LifeCycle = { ...state, hasRefreshToken: state.hasRefreshToken && !isRefused }
  return andThen({ state: without, commands: isRefused ? [{ kind: 'drop_refresh_token' }] : [] }, next =>
    launch(next, 'exchange', { ...round, exchangeOnly: true })
  )
}

/** An attempt that brought nothing. */
export const afterFailure = (state: LifeCycle, call: TokenCall, round: Round, failed: Failed, jitter: number): Step => {
  if (failed.passing) return pause(state, call, round, failed, jitter)
  return call === 'refresh' ? fallBack(state, round, failed) : giveUp(state, failureOf(failed, null))
}

/** The token may be used from now on; whoever waited for it gets it, however short its life. */
export const acceptToken = (state: LifeCycle, token: HeldToken): Step =>
  handToWaiting({ ...state, token, activity: { kind: 'idle' }, failure: null }, token.generation)

/** An attempt that brought tokens. A refresh token that must be stored is stored before its access token is used. */
export const afterTokens = (
  state: LifeCycle,
  { attempt, call, slept }: { attempt: number; call: TokenCall; slept: boolean },
  { lifeMs, refreshToken, mustStore }: Tokens
): Step => {
  const generation = state.lastGeneration + 1
  const token: HeldToken = {
    generation,
    receivedAt: state.now,
    lifeMs,
    due: slept,
    refused: false,
    replayRefused: false
  }
  const keepsOld = refreshToken === 'same' && call === 'refresh' && state.hasRefreshToken
  const hasRefreshToken = refreshToken === 'new' || keepsOld
  const kept: Step = {
    state: { ...state, lastGeneration: generation, hasRefreshToken },
    commands: [
      { kind: 'keep', attempt, generation },
      ...(state.hasRefreshToken && !hasRefreshToken ? [{ kind: 'drop_refresh_token' } as const] : [])
    ]
  }
  if (refreshToken !== 'new' || !mustStore) return andThen(kept, next => acceptToken(next, token))
  return andThen(kept, next => ({
    state: { ...next, activity: { kind: 'storing', attempt, token, stale: null } },
    commands: [{ kind: 'store_refresh_token', attempt }]
  }))
}
