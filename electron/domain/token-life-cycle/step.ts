/**
 * The life of one credential's tokens as one pure function. What must not happen here: two calls for a token at once, a
 * call before every use, a try that nobody counts, a working token let go, or a caller who is never answered.
 */
import { findCaller, giveUpWaiting, handToWaiting, putCaller, removeCaller } from './callers'
import { dropAll } from './drop'
import type { AttemptOutcome, Caller, LifeCycle, Step, TokenEvent } from './model'
import { acceptToken, afterFailure, afterTokens, endWait, startAgain, startRound, tokenDespite } from './round'
import { freshToken, timedRefreshAt, workingToken } from './timing'

const unchanged = (state: LifeCycle): Step => ({ state, commands: [] })

/** What a failure of before means for somebody who needs a token now; null where it is over. */
const afterOldFailure = (state: LifeCycle, byPerson: boolean): Step | null => {
  const { failure, now } = state
  if (!failure || (failure.retryAt !== null && failure.retryAt <= now)) return null
  const token = tokenDespite(failure, state)
  if (token) return handToWaiting(state, token.generation)
  return byPerson && failure.retryAt === null ? null : giveUpWaiting(state, failure)
}

/** Somebody waits: serves what is there, joins what is under way, or starts. */
const admit = (state: LifeCycle, byPerson: boolean): Step => {
  const { activity, now } = state
  const fresh = freshToken(state.token, now)
  if (fresh) return handToWaiting(state, fresh.generation)
  if (activity.kind === 'in_flight' || activity.kind === 'storing') return unchanged(state)
  const working = workingToken(state.token, now)
  if (activity.kind === 'waiting') return working ? handToWaiting(state, working.generation) : unchanged(state)
  return afterOldFailure(state, byPerson) ?? startRound(state)
}

const need = (state: LifeCycle, id: string, byPerson: boolean): Step => {
  if (findCaller(state, id)) return unchanged(state)
  const caller: Caller = { id, phase: 'waiting', generation: null, replay: false, repeatable: true }
  return admit({ ...state, lastUsedAt: state.now, callers: [...state.callers, caller] }, byPerson)
}

const deliver = (state: LifeCycle, id: string): Step => ({
  state: removeCaller(state, id),
  commands: [{ kind: 'deliver', caller: id }]
})

/** What a data call's answer tells of the token it was sent with, as long as that one is held. */
const mark = (state: LifeCycle, caller: Caller, flags: { refused?: boolean; replayRefused?: boolean }): LifeCycle =>
  state.token && state.token.generation === caller.generation
    ? { ...state, token: { ...state.token, ...flags } }
    : state

/** 401 leads to one new token and one replay; a second 401, or any other answer, is the answer. */
const answered = (state: LifeCycle, id: string, status: number, idempotent: boolean): Step => {
  const caller = findCaller(state, id)
  // Unknown after locking: the answer is still somebody's.
  if (!caller) return deliver(state, id)
  if (caller.phase !== 'sent') return unchanged(state)
  if (status !== 401) return deliver(mark(state, caller, { replayRefused: false }), id)
  if (caller.replay) return deliver(mark(state, caller, { replayRefused: true }), id)
  const { token } = state
  if (token?.generation === caller.generation && token.replayRefused) return deliver(state, id)
  const marked = mark(state, caller, { refused: true })
  const waiting: Caller = { ...caller, phase: 'waiting', replay: true, repeatable: idempotent }
  return admit({ ...putCaller(marked, waiting), lastUsedAt: state.now }, false)
}

const confirm = (state: LifeCycle, id: string): Step => {
  const caller = findCaller(state, id)
  if (caller?.phase !== 'asking') return unchanged(state)
  const waiting: Caller = { ...caller, phase: 'waiting', repeatable: true }
  return admit({ ...putCaller(state, waiting), lastUsedAt: state.now }, true)
}

/** A life that no timer could count is a malformed answer, wherever it slipped through. */
const soundOutcome = (outcome: AttemptOutcome): AttemptOutcome =>
  outcome.kind === 'tokens' && !(Number.isFinite(outcome.lifeMs) && outcome.lifeMs > 0)
    ? {
        kind: 'failed',
        failure: 'malformed',
        status: null,
        problem: 'expires_in_not_a_number',
        passing: false,
        retryAfterMs: null
      }
    : outcome

const finish = (state: LifeCycle, attempt: number, given: AttemptOutcome, jitter: number): Step => {
  const { activity } = state
  if (activity.kind !== 'in_flight' || activity.attempt !== attempt) return unchanged(state)
  if (activity.stale) return startAgain(state)
  const outcome = soundOutcome(given)
  return outcome.kind === 'tokens'
    ? afterTokens(state, activity, outcome)
    : afterFailure(state, activity.call, activity.round, outcome, jitter)
}

const stored = (state: LifeCycle, attempt: number): Step => {
  const { activity } = state
  if (activity.kind !== 'storing' || activity.attempt !== attempt) return unchanged(state)
  if (!activity.stale) return acceptToken(state, activity.token)
  // Written after the tokens were dropped: what lies in the keychain now belongs to nothing. Locking keeps it.
  const again = startAgain(state)
  return activity.stale === 'locked'
    ? again
    : { ...again, commands: [{ kind: 'drop', reason: activity.stale }, ...again.commands] }
}

const tick = (state: LifeCycle): Step => {
  const { activity, now } = state
  if (activity.kind === 'waiting') return activity.until <= now ? endWait(state) : unchanged(state)
  const at = activity.kind === 'idle' ? timedRefreshAt(state) : null
  return at !== null && at <= now ? startRound(state) : unchanged(state)
}

/**
 * After sleep every token is due: the clock may have stood still. Nothing is sent before the next use, since the network
 * is seldom back by then and a failure would begin a cool-down.
 */
const resume = (state: LifeCycle): Step => {
  const { activity, token } = state
  const slept: LifeCycle = { ...state, token: token && { ...token, due: true }, lastUsedAt: null }
  if (activity.kind === 'in_flight') return unchanged({ ...slept, activity: { ...activity, slept: true } })
  if (activity.kind === 'storing') {
    return unchanged({ ...slept, activity: { ...activity, token: { ...activity.token, due: true } } })
  }
  return unchanged(slept)
}

const refreshNow = (state: LifeCycle): Step =>
  state.activity.kind === 'idle' ? startRound({ ...state, lastUsedAt: state.now }) : unchanged(state)

const react = (state: LifeCycle, event: TokenEvent): Step => {
  switch (event.kind) {
    case 'needed':
      return need(state, event.caller, event.byPerson)
    case 'answered':
      return answered(state, event.caller, event.status, event.idempotent)
    case 'confirmed':
      return confirm(state, event.caller)
    case 'left':
      return unchanged(removeCaller(state, event.caller))
    case 'finished':
      return finish(state, event.attempt, event.outcome, event.jitter)
    case 'stored':
      return stored(state, event.attempt)
    case 'tick':
      return tick(state)
    case 'resumed':
      return resume(state)
    case 'refresh_now':
      return refreshNow(state)
    case 'dropped':
      return dropAll(state, event.reason)
  }
}

/**
 * What becomes of the tokens on an event, and what has to be done about it, in this order. `at` is a clock that only
 * grows; should it go back or be no number, it stands still. The wall clock, `exp` and `Date` play no part.
 */
export const step = (state: LifeCycle, event: TokenEvent, at: number): Step =>
  react({ ...state, now: Number.isFinite(at) ? Math.max(state.now, at) : state.now }, event)

/** The token that a raw send goes with, whatever its state: such a send fetches none and is not sent again. */
export const heldGeneration = ({ token }: LifeCycle): number | null => token?.generation ?? null
