/**
 * Drives the pure life cycle of one credential's tokens: carries its commands out and tells it what came of them. What
 * must not happen here: an attempt whose end is not told, or a caller who is never answered.
 */
import { AppFailure } from '@shared/errors'
import {
  type AttemptOutcome,
  type DropReason,
  heldGeneration,
  isIdempotent,
  type LifeCycle,
  type LogFact,
  logFacts,
  newLifeCycle,
  outcomeOfFailure,
  step,
  type TokenCall,
  type TokenCommand,
  type TokenEvent,
  type TokenFailure,
  wakeAt
} from '../../domain/token-life-cycle'
import { type Clock, type Timers, TransportFailure } from '../../ports'
import type { Incoming } from '../request/exchanger'
import type { CallResult } from './call'
import { type Answer, answerOf, type Caller, failureFor, type LastFailure, settledBy } from './caller'
import type { HeldTokens, TokenTexts } from './held'

export interface Cycle {
  /** Sends with a token, and again with a new one after a 401, as far as the life cycle lets it. */
  send(caller: Caller): Promise<Answer>
  /** As `send`, for a caller whose request was answered 401 and who wants it sent again; null where nobody asks. */
  confirm(exchangeId: string, caller: Caller): Promise<Answer> | null
  tell(event: Extract<TokenEvent, { kind: 'resumed' | 'refresh_now' | 'dropped' }>): void
  state(): LifeCycle
  /** The token that a raw send goes with; null where none is held. */
  held(): HeldTokens | null
  /** Nothing is published, logged or timed any more. */
  end(): void
}

interface Parts {
  clock: Clock
  timers: Timers
  texts: TokenTexts
  hasRefreshToken: boolean
  /** Throws what keeps it from being sent. `controller` cuts it off. */
  call(call: TokenCall, controller: AbortController): Promise<CallResult>
  storeRefreshToken(): Promise<void>
  dropStored(): Promise<void>
  /** `result` where it is about an attempt that has ended. */
  note(fact: LogFact, result: CallResult | null): void
  changed(): void
}

/** Of one credential; more open questions than that nobody answers. */
const mostAsking = 20

export const createCycle = (parts: Parts): Cycle => {
  const { clock, timers, texts, note, changed } = parts
  let state = newLifeCycle(parts.hasRefreshToken)
  let ended = false
  let cancelTimer: () => void = () => undefined
  let lastCaller = 0
  let last: LastFailure = { result: null, error: null }
  const callers = new Map<string, Caller & { finish: (end: Answer | Error) => void; answer: Incoming | null }>()
  const asking = new Map<string, string>()
  const controllers = new Map<number, AbortController>()
  const facts = new Map<number, LogFact>()

  const setTimer = (): void => {
    cancelTimer()
    const at = ended ? null : wakeAt(state)
    cancelTimer = at === null ? () => undefined : timers.after(Math.max(at - clock.monotonic(), 0), tick)
  }
  const tick = (): void => apply({ kind: 'tick' })

  const apply = (event: TokenEvent): void => {
    const before = state
    const after = step(before, event, clock.monotonic())
    state = after.state
    for (const fact of ended ? [] : logFacts(before, event, after)) {
      if (fact.attempt === null) note(fact, null)
      else facts.set(fact.attempt, fact)
    }
    for (const command of after.commands) run(command)
    setTimer()
    if (!ended) changed()
  }

  const finish = (id: string, end: Answer | Error): void => {
    callers.get(id)?.finish(end)
    callers.delete(id)
  }

  const attempt = async (call: TokenCall, number: number): Promise<void> => {
    const controller = new AbortController()
    controllers.set(number, controller)
    last = { result: null, error: null }
    let outcome: AttemptOutcome
    let result: CallResult | null = null
    try {
      result = await parts.call(call, controller)
      outcome = result.outcome
      // What comes in once the vault has been closed is not held: nobody would mask it.
      if (result.reply && !ended) texts.arrive(number, result.reply, result)
      last = { result, error: null }
    } catch (error) {
      // It never left, and would not leave the next time either.
      outcome = outcomeOfFailure('cancelled')
      last = { result: null, error: error instanceof Error ? error : new Error('The call for a token failed.') }
    }
    controllers.delete(number)
    const fact = facts.get(number)
    facts.delete(number)
    if (fact && result && !ended) note(fact, result)
    apply({ kind: 'finished', attempt: number, outcome, jitter: Math.random() })
  }

  const store = async (number: number): Promise<void> => {
    await parts.storeRefreshToken().catch(() => undefined)
    apply({ kind: 'stored', attempt: number })
  }

  const serve = async (id: string, generation: number, isReplay: boolean): Promise<void> => {
    const caller = callers.get(id)
    const held = texts.held()
    if (!caller) {
      apply({ kind: 'left', caller: id })
      return
    }
    if (held?.generation !== generation) throw new Error('the token that is served is not held')
    const replayOfId = isReplay ? (caller.answer?.exchange.id ?? caller.replayOf) : caller.replayOf
    let answer: Incoming
    try {
      answer = await caller.perform(Uint8Array.from(held.access), held.exchangeId, replayOfId)
    } catch (error) {
      apply({ kind: 'left', caller: id })
      finish(id, error instanceof Error ? error : new Error('The send failed.'))
      return
    }
    caller.answer = answer
    const status = answerOf(answer)
    if (status === null) {
      apply({ kind: 'left', caller: id })
      finish(id, { incoming: answer, replayOffered: false })
      return
    }
    apply({ kind: 'answered', caller: id, status, idempotent: isIdempotent(caller.method) })
  }

  const ask = (id: string): void => {
    const caller = callers.get(id)
    if (!caller?.answer) return
    asking.set(caller.answer.exchange.id, id)
    finish(id, { incoming: caller.answer, replayOffered: true })
    const [oldest] = asking
    if (asking.size > mostAsking && oldest) {
      asking.delete(oldest[0])
      queueMicrotask(() => apply({ kind: 'left', caller: oldest[1] }))
    }
  }

  const giveUp = (id: string, failure: TokenFailure): void => {
    const caller = callers.get(id)
    if (!caller) return
    if (caller.answer) finish(id, { incoming: caller.answer, replayOffered: false })
    else finish(id, failureFor(failure, last, caller.label, state.now))
  }

  const deliver = (id: string): void => {
    const answer = callers.get(id)?.answer
    if (answer) finish(id, { incoming: answer, replayOffered: false })
  }

  const run = (command: TokenCommand): void => {
    switch (command.kind) {
      case 'exchange':
      case 'refresh':
        void attempt(command.kind, command.attempt)
        break
      case 'abort':
        controllers.get(command.attempt)?.abort(new TransportFailure('cancelled', 'The tokens were dropped.'))
        break
      case 'keep':
        texts.keep(command.attempt, command.generation)
        break
      case 'store_refresh_token':
        void store(command.attempt)
        break
      case 'serve':
      case 'replay':
        void serve(command.caller, command.generation, command.kind === 'replay')
        break
      case 'ask':
        ask(command.caller)
        break
      case 'deliver':
        deliver(command.caller)
        break
      case 'give_up':
        giveUp(command.caller, command.failure)
        break
      case 'drop':
        texts.drop()
        if (command.reason !== 'locked') void parts.dropStored().catch(() => undefined)
        break
      case 'drop_refresh_token':
        texts.dropRefreshToken()
        void parts.dropStored().catch(() => undefined)
        break
      case 'wait':
        break
    }
  }

  const join = (id: string, caller: Caller, event: TokenEvent): Promise<Answer> =>
    new Promise<Answer>((resolve, reject) => {
      const leave = (): void => {
        const joined = callers.get(id)
        // What is on the wire ends by the signal itself.
        if (!joined || state.callers.find(one => one.id === id)?.phase !== 'waiting') return
        apply({ kind: 'left', caller: id })
        finish(id, settledBy(caller.signal, joined.answer, caller.label))
      }
      const done = (end: Answer | Error): void => {
        caller.signal.removeEventListener('abort', leave)
        if (end instanceof Error) reject(end)
        else resolve(end)
      }
      callers.set(id, { ...caller, finish: done, answer: null })
      caller.signal.addEventListener('abort', leave)
      if (caller.signal.aborted) {
        callers.delete(id)
        done(new AppFailure('send_cancelled', 'Cancelled before anything was sent.'))
      } else apply(event)
    })

  return {
    send(caller) {
      lastCaller += 1
      const id = `caller ${lastCaller}`
      return join(id, caller, { kind: 'needed', caller: id, byPerson: true })
    },
    confirm(exchangeId, caller) {
      const id = asking.get(exchangeId)
      asking.delete(exchangeId)
      const isAsking = state.callers.some(one => one.id === id && one.phase === 'asking')
      return id !== undefined && isAsking ? join(id, caller, { kind: 'confirmed', caller: id }) : null
    },
    tell: apply,
    state: () => state,
    held: () => (heldGeneration(state) === null ? null : texts.held()),
    end() {
      ended = true
      apply({ kind: 'dropped', reason: 'locked' satisfies DropReason })
      asking.clear()
    }
  }
}
