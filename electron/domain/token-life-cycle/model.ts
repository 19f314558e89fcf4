/**
 * The words of the token life cycle: what it remembers, what it is told and what it asks for. No token text is in here:
 * whoever drives it holds the texts, by the number of the attempt that brought them and then by generation. So the
 * whole state may be shown, logged and compared. Times are milliseconds of a clock that only grows.
 */
import type { ErrorCode } from '@shared/errors'
import type { TokenFailureKind, TokenReplyProblem } from '@shared/schemas/token'

export type TokenCall = 'exchange' | 'refresh'

export type DropReason = 'key_changed' | 'forgotten' | 'locked'

/** An access token. */
export interface HeldToken {
  generation: number
  receivedAt: number
  lifeMs: number
  /** Due whatever its age: the computer slept, and nobody knows for how long. */
  due: boolean
  /** A data call with it was answered 401. */
  refused: boolean
  /** It was new when a replay with it was answered 401 too: such an answer says nothing about this token. */
  replayRefused: boolean
}

/** One send that needs a token. */
export interface Caller {
  id: string
  phase: 'waiting' | 'sent' | 'asking'
  /** What it was served last. */
  generation: number | null
  /** The request has been answered 401 once: what follows is its replay. */
  replay: boolean
  /** May be sent again without a word. */
  repeatable: boolean
}

/** From the first attempt to tokens or to giving up. */
export interface Round {
  attempts: number
  /** Attempts that failed in a way that may pass. */
  passing: number
  exchangeOnly: boolean
}

export type Activity =
  | { kind: 'idle' }
  | {
      kind: 'in_flight'
      attempt: number
      call: TokenCall
      round: Round
      /** What it brings is for nothing. */
      stale: DropReason | null
      /** The computer slept meanwhile. */
      slept: boolean
    }
  /** The refresh token is on its way into the keychain; until then its access token is not used. */
  | { kind: 'storing'; attempt: number; token: HeldToken; stale: DropReason | null }
  | { kind: 'waiting'; until: number; call: TokenCall; round: Round }

/** `retryAt` null: no try of its own accord; a person or another key starts the next. */
export interface TokenFailure {
  code: Extract<ErrorCode, 'token_refused' | 'token_failed' | 'vault_locked'>
  kind: TokenFailureKind
  status: number | null
  problem: TokenReplyProblem | null
  retryAt: number | null
}

export interface LifeCycle {
  now: number
  token: HeldToken | null
  hasRefreshToken: boolean
  activity: Activity
  failure: TokenFailure | null
  callers: readonly Caller[]
  /** Null before the first use, and after sleep. */
  lastUsedAt: number | null
  lastAttempt: number
  lastGeneration: number
}

/** How an exchange or a refresh ended. */
export type AttemptOutcome =
  | {
      kind: 'tokens'
      lifeMs: number
      /** `same`: a refresh that brought none, so that the old one stays. */
      refreshToken: 'new' | 'same' | 'none'
      /** A new refresh token goes into the keychain, because the person asked for it. */
      mustStore: boolean
    }
  | {
      kind: 'failed'
      failure: TokenFailureKind
      status: number | null
      problem: TokenReplyProblem | null
      /** The same call may work later: no answer, 5xx, 408, 429. */
      passing: boolean
      retryAfterMs: number | null
    }

export type TokenEvent =
  /** A send needs a token. `byPerson`: they pressed send, so a failure of before is no reason not to try. */
  | { kind: 'needed'; caller: string; byPerson: boolean }
  /** The data call was answered. `idempotent` as `isIdempotent` says. */
  | { kind: 'answered'; caller: string; status: number; idempotent: boolean }
  /** The person wants the request sent again. */
  | { kind: 'confirmed'; caller: string }
  /** The send ended without an answer, or nobody waits for it any more. */
  | { kind: 'left'; caller: string }
  /** `jitter` is a random number from 0 to 1. */
  | { kind: 'finished'; attempt: number; outcome: AttemptOutcome; jitter: number }
  /** The keychain has answered, well or not: a refresh token that could not be stored is held in memory all the same. */
  | { kind: 'stored'; attempt: number }
  /** The timer that `wakeAt` asked for. */
  | { kind: 'tick' }
  | { kind: 'resumed' }
  /** The person wants a new token now; ends a cool-down. */
  | { kind: 'refresh_now' }
  | { kind: 'dropped'; reason: DropReason }

export type TokenCommand =
  /** Send it, and say how it `finished`, whatever happens. `number` counts within the round, from 1. */
  | { kind: 'exchange' | 'refresh'; attempt: number; number: number }
  /** Cut it off; it still has to be said that it `finished`. */
  | { kind: 'abort'; attempt: number }
  /** Hold what the attempt brought under this generation, in place of all access tokens of before. */
  | { kind: 'keep'; attempt: number; generation: number }
  /** Write its refresh token into the keychain, read it back, and say that it is `stored`. */
  | { kind: 'store_refresh_token'; attempt: number }
  | { kind: 'serve' | 'replay'; caller: string; generation: number }
  /** A new token is there; sending the request again may do its work twice, so the person decides. */
  | { kind: 'ask'; caller: string }
  /** Hand over the answer that came. */
  | { kind: 'deliver'; caller: string }
  /** No token. A caller whose request was answered 401 has that answer to show. */
  | { kind: 'give_up'; caller: string; failure: TokenFailure }
  /** Nothing is sent before; for the log. `wakeAt` has the timer. */
  | { kind: 'wait'; until: number; reason: 'back_off' | 'retry_after' | 'cool_down' }
  /** Wipe all tokens; the refresh token in the keychain too, unless the reason is `locked`. */
  | { kind: 'drop'; reason: DropReason }
  /** Wipe the refresh token, in the keychain too. */
  | { kind: 'drop_refresh_token' }

export interface Step {
  state: LifeCycle
  commands: readonly TokenCommand[]
}

/** `hasRefreshToken`: the keychain holds one of an earlier run. */
export const newLifeCycle = (hasRefreshToken = false): LifeCycle => ({
  now: 0,
  token: null,
  hasRefreshToken,
  activity: { kind: 'idle' },
  failure: null,
  callers: [],
  lastUsedAt: null,
  lastAttempt: 0,
  lastGeneration: 0
})
